package io.afterproof.sample.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.sample.compiler.Compilation;
import org.junit.jupiter.api.Test;

/** Given the two unsafe sources of scene 7, when they are compiled with Afterproof, then it says where they are unsafe. */
final class FourDeepTest {
    @Test
    void theCompilerPointsAtTheLineThatIsAtFault() {
        var compilations = new FourDeep().compile(true);

        assertThat(compilations).noneMatch(Compilation::accepted);
        assertThat(compilations.stream()
                        .flatMap(compilation -> compilation.errors().stream()
                                .map(error -> error.name() + " " + line(compilation, (int) error.line()))))
                .containsExactly(
                        "MutatingWithoutVerifier @Mutating",
                        "UnguardedTool return AiServices.builder(Desk.class)"
                                + ".chatModel(model).tools(shop.accounts()).build();",
                        "ChainTooDeep tools.creditInvoice(invoice.id(), 500);",
                        "VerdictIgnored tools.belongTogether(orderId, invoiceId);",
                        "ChainUnbounded return orderIds.stream().map(orderId -> invoiceOf(tools, orderId)).toList();",
                        "VerifierVacuous default boolean isGiven(String customerId, long cents) {");
    }

    @Test
    void theCompilerTellsThePathThroughTheMethodThatIsCalledOnTheWay() {
        Compilation plan = new FourDeep().compile(true).get(1);

        assertThat(plan.errors())
                .filteredOn(error -> error.name().equals("ChainTooDeep"))
                .singleElement()
                .satisfies(error -> assertThat(error.message().lines().map(String::strip))
                        .containsSequence(
                                "calls LateParcels.invoiceOf  (LateParcels.java:30)",
                                "AccountTools.findOrder  (LateParcels.java:23)",
                                "AccountTools.findCustomer  (LateParcels.java:24)",
                                "AccountTools.findInvoice  (LateParcels.java:25)",
                                "AccountTools.creditInvoice  (LateParcels.java:31)"));
    }

    private static String line(Compilation compilation, int number) {
        return compilation.source().lines().toList().get(number - 1).strip();
    }
}
