package io.afterproof.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Dedupe;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the agent may do with the customer list. After three destructive calls in a row a person has to look. */
@Guarded(maxDestructive = 3)
public interface CustomerTools {

    @Tool("Lists all customers.")
    @ReadOnly
    List<Customer> listCustomers();

    @Tool("Deletes a customer for good.")
    @Mutating(destructive = true)
    @Idempotent(by = Dedupe.NATURAL)
    @VerifyAfter("isGone")
    void deleteCustomer(@P("the customer's number, such as C-1") @Size(max = 20) String customerId);

    @ReadOnly
    boolean isKnown(String customerId);

    default Verdict isGone(String customerId) {
        return isKnown(customerId)
                ? Verdict.absent("customer " + customerId + " is still in the list")
                : Verdict.confirmed();
    }
}
