package io.afterproof.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.Other;
import io.afterproof.ReadOnly;
import io.afterproof.Reconcile;
import io.afterproof.Result;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the agent may say in the shop's name. What the help page says counts only if the terms say the same. */
@Guarded
public interface PolicyTools {

    @Tool("Reads the help page on a topic.")
    @ReadOnly
    @Reconcile(with = "terms", by = "sameDays")
    Policy helpPage(@P("the topic, such as bereavement") String topic);

    @ReadOnly
    Policy terms(String topic);

    @Tool("Sends the customer an answer that binds the shop.")
    @Mutating
    @Idempotent
    @VerifyAfter("isSent")
    void promise(
            @P("the customer's number") @Size(max = 20) String customerId,
            @P("the answer, in full") @NotBlank @Size(max = 2_000) String text);

    @ReadOnly
    boolean hasPromise(String customerId, String text);

    /** Says what each source says, for the one who reads the error. */
    default Verdict sameDays(@Result Policy page, @Other Policy terms) {
        return page.daysToClaim() == terms.daysToClaim()
                ? Verdict.confirmed()
                : Verdict.differs(
                        terms.daysToClaim() + " days to claim in the " + terms.source(),
                        page.daysToClaim() + " days on the " + page.source());
    }

    default boolean isSent(String customerId, String text) {
        return hasPromise(customerId, text);
    }
}
