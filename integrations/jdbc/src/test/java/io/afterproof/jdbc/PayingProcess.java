package io.afterproof.jdbc;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Guards;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that pays, until it is killed. */
final class PayingProcess {
    private PayingProcess() {}

    static DataSource source(String url) {
        return source(url, "child");
    }

    /** Connections of which the server knows whose they are. */
    static DataSource source(String url, String owner) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName(owner);
        return source;
    }

    /** Payments that are made in a chain are reserved and sent in two steps, the others in one. */
    static void call(PaymentTools tools, String tool, String paymentId) {
        switch (tool) {
            case "pay" -> {
                try (Chain chain = Chain.open("payment")) {
                    tools.pay(paymentId, 500);
                }
            }
            case "send" -> tools.send(paymentId, 500);
            case "wire" -> tools.wire(paymentId, 500);
            default -> throw new IllegalArgumentException(tool);
        }
    }

    /** Arguments: the journal's database, the far end's, where to die, then a tool and a payment each. */
    public static void main(String[] arguments) {
        CrashPoints crashes = CrashPoints.halting(arguments[2]);
        Guards guards = Guards.builder()
                .journal(crashes.in(JdbcJournal.open(source(arguments[0]))))
                .build();
        PaymentTools tools = Afterproof.guard(PaymentTools.class, new FarEnd(source(arguments[1]), crashes), guards);
        System.out.println("ready");
        for (int i = 3; i < arguments.length; i += 2) {
            call(tools, arguments[i], arguments[i + 1]);
        }
    }
}
