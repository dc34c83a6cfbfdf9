package io.afterproof.sample.tools;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import io.afterproof.Gate;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the agent may do with invoices. It finds one by going from order to customer to invoice, and no step checks the
 * one before; after three of them the gate has to be passed.
 */
@Guarded(maxDepth = 3)
public interface AccountTools {

    @Tool("Reads one order.")
    @ReadOnly
    Order findOrder(@P("the order's number, such as A-1001") String orderId);

    @Tool("Finds a customer by name.")
    @ReadOnly
    Customer findCustomer(@P("the customer's name") String name);

    @Tool("Finds the open invoice of a customer.")
    @ReadOnly
    Invoice findInvoice(@P("the customer's number") String customerId);

    @Tool("Takes an amount off an invoice.")
    @Mutating
    @Idempotent
    @VerifyAfter("isCredited")
    Credit creditInvoice(
            @P("the invoice's number") @Size(max = 20) String invoiceId,
            @P("the amount in cents") @Positive @Max(1_000_000) long cents);

    @Tool("Checks that an invoice was written for the customer of an order.")
    @Gate
    Verdict belongTogether(@P("the order's number") String orderId, @P("the invoice's number") String invoiceId);

    @ReadOnly
    List<Credit> creditsOn(String invoiceId);

    default boolean isCredited(String invoiceId, @Result Credit credit) {
        return creditsOn(invoiceId).contains(credit);
    }
}
