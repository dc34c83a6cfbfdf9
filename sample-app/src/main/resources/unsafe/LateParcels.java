package shop;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import io.afterproof.*;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.*;
import java.util.List;

/** What a shop's agent does about late parcels. It compiles, it runs, and each part of it has a hole. */
final class LateParcels {
    interface Desk {
        String answer(String request);
    }

    /** The tools as they are, without their guard. */
    Desk open(ChatModel model, Shop shop) {
        return AiServices.builder(Desk.class).chatModel(model).tools(shop.accounts()).build();
    }

    /** From order to customer to invoice, each on the word of the one before. */
    Invoice invoiceOf(AccountTools tools, String orderId) {
        Order order = tools.findOrder(orderId);
        Customer customer = tools.findCustomer(order.customerName());
        return tools.findInvoice(customer.id());
    }

    /** Whose invoice is it in the end? */
    void makeGood(AccountTools tools, String orderId) {
        Invoice invoice = invoiceOf(tools, orderId);
        tools.creditInvoice(invoice.id(), 500);
    }

    /** The right question, but nobody listens to the answer. */
    void makeGood(AccountTools tools, String orderId, String invoiceId) {
        tools.belongTogether(orderId, invoiceId);
        tools.creditInvoice(invoiceId, 500);
    }

    /** Three calls for each order, however many orders there are. */
    List<Invoice> invoicesOf(AccountTools tools, List<String> orderIds) {
        return orderIds.stream().map(orderId -> invoiceOf(tools, orderId)).toList();
    }

    interface VoucherTools {
        @ReadOnly
        long centsGiven(String customerId);

        @Mutating
        @VerifyAfter("isGiven")
        void giveVoucher(String customerId, long cents);

        /** Looks as if it checked something, and asks nobody. */
        default boolean isGiven(String customerId, long cents) {
            return !customerId.isBlank() && cents > 0;
        }
    }
}
