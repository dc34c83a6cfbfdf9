package io.afterproof.sample.tools;

import io.afterproof.Verdict;
import io.afterproof.test.VerifierProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Given tools that lose or alter what they write, when they claim success, then the sample's verifiers notice. */
final class VerifiersTest {
    @TestFactory
    Stream<DynamicTest> ofOrders() {
        return VerifierProof.of(OrderTools.class, Orders::new)
                .call(tools -> {
                    Order order = tools.getOrder("A-1001");
                    tools.refund(order.id(), 500);
                })
                .call(tools -> tools.charge("A-1001", 4_990))
                .call(tools -> tools.changeAddress("A-1001", "Pine Road 7, 10115 Riverton"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> ofAccounts() {
        return VerifierProof.of(AccountTools.class, Accounts::new)
                .call(tools -> tools.creditInvoice("I-501", 1_500))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> ofCustomers() {
        return VerifierProof.of(CustomerTools.class, Customers::new)
                .call(tools -> tools.deleteCustomer("C-1"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> ofPolicies() {
        return VerifierProof.of(PolicyTools.class, Policies::new)
                .call(tools -> tools.promise("C-1", "The reduced price is granted before the delivery only."))
                .tests();
    }

    private static final class Orders implements OrderTools {
        private final List<Refund> refunds = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private String address = "Elm Street 1, 10115 Riverton";

        @Override
        public Order getOrder(String orderId) {
            if (!orderId.equals("A-1001")) {
                throw new UnknownOrder(orderId);
            }
            return new Order(orderId, "Ben Cole", "desk lamp", 4_990, address);
        }

        @Override
        public Refund refund(String orderId, long cents) {
            refunds.add(new Refund("R-" + refunds.size(), orderId, cents));
            return refunds.get(refunds.size() - 1);
        }

        @Override
        public synchronized Payment charge(String orderId, long cents) {
            payments.add(new Payment("P-" + payments.size(), orderId, cents));
            return payments.get(payments.size() - 1);
        }

        @Override
        public void changeAddress(String orderId, String address) {
            if (getOrder(orderId) != null) {
                this.address = address;
            }
        }

        @Override
        public List<Refund> refundsOf(String orderId) {
            return refunds.stream()
                    .filter(refund -> refund.orderId().equals(orderId))
                    .toList();
        }

        @Override
        public synchronized List<Payment> paymentsOf(String orderId) {
            return payments.stream()
                    .filter(payment -> payment.orderId().equals(orderId))
                    .toList();
        }
    }

    private static final class Accounts implements AccountTools {
        private final List<Credit> credits = new ArrayList<>();

        @Override
        public Order findOrder(String orderId) {
            throw new UnknownOrder(orderId);
        }

        @Override
        public Customer findCustomer(String name) {
            return new Customer("C-1", name);
        }

        @Override
        public Invoice findInvoice(String customerId) {
            return new Invoice("I-501", customerId, 7_500);
        }

        @Override
        public Credit creditInvoice(String invoiceId, long cents) {
            credits.add(new Credit("K-" + credits.size(), invoiceId, cents));
            return credits.get(credits.size() - 1);
        }

        @Override
        public Verdict belongTogether(String orderId, String invoiceId) {
            return Verdict.confirmed();
        }

        @Override
        public List<Credit> creditsOn(String invoiceId) {
            return credits.stream()
                    .filter(credit -> credit.invoiceId().equals(invoiceId))
                    .toList();
        }
    }

    private static final class Customers implements CustomerTools {
        private final Set<String> ids = new TreeSet<>(List.of("C-1", "C-2"));

        @Override
        public List<Customer> listCustomers() {
            return ids.stream().map(id -> new Customer(id, "Ada Berg")).toList();
        }

        @Override
        public void deleteCustomer(String customerId) {
            ids.remove(customerId);
        }

        @Override
        public boolean isKnown(String customerId) {
            return ids.contains(customerId);
        }
    }

    private static final class Policies implements PolicyTools {
        private final List<List<String>> sent = new ArrayList<>();

        @Override
        public Policy helpPage(String topic) {
            return new Policy("help page", topic, 0, "");
        }

        @Override
        public Policy terms(String topic) {
            return new Policy("terms of sale", topic, 0, "");
        }

        @Override
        public void promise(String customerId, String text) {
            sent.add(List.of(customerId, text));
        }

        @Override
        public boolean hasPromise(String customerId, String text) {
            return sent.contains(List.of(customerId, text));
        }
    }
}
