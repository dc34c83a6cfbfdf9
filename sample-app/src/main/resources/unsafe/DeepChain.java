package shop;

import io.afterproof.sample.tools.AccountTools;
import io.afterproof.sample.tools.Customer;
import io.afterproof.sample.tools.Invoice;
import io.afterproof.sample.tools.Order;

/** Four calls in a row, each on the word of the one before. Whose invoice is it in the end? */
final class DeepChain {
    void makeGood(AccountTools tools, String orderId) {
        Order order = tools.findOrder(orderId);
        Customer customer = tools.findCustomer(order.customerName());
        Invoice invoice = tools.findInvoice(customer.id());
        tools.creditInvoice(invoice.id(), 500);
    }
}
