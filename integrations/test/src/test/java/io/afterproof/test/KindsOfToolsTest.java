package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.SuppressGuard;
import io.afterproof.runtime.Chain;
import io.afterproof.test.StockTools.Item;
import io.afterproof.test.StockTools.Shelf;
import io.afterproof.test.StockTools.Ticket;
import io.afterproof.test.VerifierProof.Finding;
import io.afterproof.test.VerifierProof.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Given all kinds of tools, when their verifiers are proved, then what is known of them is proved and the rest is said. */
@SuppressGuard(value = "ChainTooDeep", reason = "each call is proved in a chain of its own")
@SuppressGuard(value = "DestructiveStreak", reason = "each call is proved in a chain of its own")
class KindsOfToolsTest {
    private static final Item CHAIR = new Item("chair", new BigDecimal("49.90"), Shelf.RIGHT, List.of("wood", "old"));

    private static VerifierProof<StockTools> proof() {
        return VerifierProof.of(StockTools.class, Stock::new);
    }

    private static List<String> faults(VerifierProof<StockTools> proof, String tool, Result result) {
        return proof.findings().stream()
                .filter(finding -> finding.tool().equals(tool) && finding.result() == result)
                .map(Finding::fault)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> allOfThemCanBeProved() {
        return proof().call(tools -> tools.store("a", CHAIR))
                .call(tools -> tools.add("a", 5))
                .call(tools -> tools.tag("a", "red", "round"))
                .call(tools -> tools.tag("a", Map.of("a", 7)))
                .ignoring("tag(String,Map)", "id", "it is for the record only")
                .call(tools -> tools.order("a", LocalDate.of(2026, 7, 1), Optional.empty()))
                .call(tools -> tools.close("a", true))
                .call(tools -> tools.take("a", 3))
                .call(tools -> tools.giveBack(new Ticket("a", 2)))
                .altering("giveBack", "ticket", ticket -> new Ticket("a", ((Ticket) ticket).pieces + 1))
                .call(tools -> {
                    assertThat(tools.owner("a")).isEqualTo("nobody");
                    tools.sell("a", "eve");
                })
                .call(tools -> tools.giveAway("a", "bob"))
                .call(tools -> tools.put("a", 3, 8))
                .call(tools -> tools.keep("a", 4))
                .tests();
    }

    @Test
    void whatHasNoCallIsSaid() {
        assertThatThrownBy(() -> proof().call(tools -> tools.add("a", 5)).verify())
                .hasMessageContaining("store, all faults: There is no call of store(String,Object)")
                .hasMessageContaining("tag, all faults: There is no call of tag(String,Map)")
                .hasMessageContaining("There is no call of tag(String,String[])")
                .hasMessageNotContaining("add,");
    }

    @Test
    void whatIsNotCalledMayBeLeftOut() {
        VerifierProof<StockTools> proof = proof().call("add", "a", 5).withoutOthers("they are proved elsewhere");

        proof.verify();

        assertThat(proof.findings())
                .filteredOn(finding -> finding.fault().equals("all faults"))
                .hasSize(11)
                .allMatch(finding -> finding.result() == Result.NOT_APPLICABLE)
                .extracting(Finding::detail)
                .containsOnly("Left out: they are proved elsewhere");
    }

    @Test
    void recordsAndCollectionsAreAlteredInside() {
        assertThat(faults(proof().call("store", "a", CHAIR), "store", Result.NOTICED))
                .contains(
                        "lost write",
                        "different write, entity.name \"chairx\" instead of \"chair\"",
                        "partial write, entity.price 49.89 instead of 49.90",
                        "different write, entity.shelf LEFT instead of RIGHT",
                        "partial write, entity.labels without \"wood\"",
                        "partial write, entity.labels without \"old\"",
                        "partial write, entity.labels[0] \"wo\" instead of \"wood\"");
        assertThat(faults(proof().call(tools -> tools.tag("a", "red", "round")), "tag", Result.NOTICED))
                .contains(
                        "partial write, tags without \"round\"", "different write, tags[0] \"rey\" instead of \"red\"");
        assertThat(faults(proof().call(tools -> tools.tag("a", Map.of("b", 7))), "tag", Result.NOTICED))
                .contains("partial write, counts without \"b\"", "partial write, counts[\"b\"] 6 instead of 7");
    }

    @Test
    void whatTheToolItselfRefusesNeedsNoVerifier() {
        VerifierProof<StockTools> proof = proof().call("add", "a", 5);

        assertThat(faults(proof, "add", Result.NOT_APPLICABLE))
                .containsExactly(
                        "different write, id \"ax\" instead of \"a\"", "different write, id \"y\" instead of \"a\"");
        assertThat(proof.findings())
                .filteredOn(finding -> finding.fault().contains("\"ax\""))
                .singleElement()
                .asString()
                .contains("The tool refused it: NotThere");
    }

    @Test
    void whatIsNotKnownIsAskedFor() {
        assertThatThrownBy(() -> proof().call(tools -> tools.giveBack(new Ticket("a", 2)))
                        .verify())
                .hasMessageContaining(
                        "giveBack, different ticket: Nothing is known of how a Ticket could be altered. Say it"
                                + " with .altering(\"giveBack\", \"ticket\", value -> …), or .ignoring(\"giveBack\", \"ticket\","
                                + " \"why\").");
    }

    @Test
    void whatTheToolDoesNotKeepIsToldFromWhatTheVerifierOverlooks() {
        assertThat(proof().call(tools -> tools.tag("a", Map.of("b", 7))).findings())
                .filteredOn(finding -> finding.result() == Result.NOT_NOTICED)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.detail())
                        .contains("although it was made with id ")
                        .contains("if the tool does not keep it, say .ignoring(\"tag\", \"id\", \"why\")"));
    }

    @Test
    void aRequiredReadIsAskedFor() {
        assertThatThrownBy(() -> proof().call(tools -> tools.sell("a", "eve")).verify())
                .hasMessageContaining("ReadRequired")
                .hasMessageContaining("Make that read in the call, before the change");
    }

    @Test
    void nothingSensitiveIsShown() {
        List<Finding> findings = proof().call(tools -> {
                    assertThat(tools.owner("a")).isEqualTo("nobody");
                    tools.sell("a", "eve");
                })
                .findings();

        assertThat(findings).extracting(Finding::fault).contains("different write, owner changed");
        assertThat(findings.get(0).detail()).isEqualTo("sell(\"a\", ***) was confirmed.");
        assertThat(findings).extracting(Finding::fault).noneMatch(fault -> fault.contains("eve"));
    }

    @Test
    void implementationsThatShareTheirStateAreFoundOutOrSuspected() {
        Stock one = new Stock();
        Map<String, Integer> counts = new ConcurrentHashMap<>(Map.of("a", 10));
        List<Gallery.Refund> refunds = new CopyOnWriteArrayList<>();

        assertThatThrownBy(() -> VerifierProof.of(StockTools.class, () -> one)
                        .call(tools -> tools.take("a", 3))
                        .verify())
                .hasMessageContaining("the factory returned the same implementation twice");
        assertThatThrownBy(() -> VerifierProof.of(StockTools.class, () -> new Stock(counts))
                        .call(tools -> tools.add("a", 5))
                        .verify())
                .hasMessageContaining("Does each have a state of its own");
        assertThatThrownBy(() -> VerifierProof.of(
                                Gallery.LooksForTheResult.class, () -> new Gallery.LooksForTheResult.Impl(refunds))
                        .call(tools -> tools.refund("A-1", 500))
                        .verify())
                .hasMessageContaining("if that is more than ids and times, the implementations share their state");
    }

    @Test
    void aCallThatChangesNothingIsNoCall() {
        assertThatThrownBy(() -> proof().call(tools -> tools.count("a")).verify())
                .hasMessageContaining("The call makes no change");
        assertThatThrownBy(() -> proof().call(tools -> {
                            throw new IOException("no network");
                        })
                        .verify())
                .hasMessageContaining("did not pass: IOException: no network");
    }

    @Test
    void wrongNamesAreRefusedAtOnce() {
        assertThatThrownBy(() -> proof().call("ad", "a", 5)).hasMessageContaining("no method ad");
        assertThatThrownBy(() -> proof().call("tag", "a", (Object) null)).hasMessageContaining("2 tools tag");
        assertThatThrownBy(() -> proof().call("add", 5, "a")).hasMessageContaining("0 tools add that take [5, \"a\"]");
        assertThatThrownBy(() -> proof().ignoring("add", "peces", "why")).hasMessageContaining("id, pieces");
        assertThatThrownBy(() -> proof().without("add", " ")).hasMessageContaining("blank");
        try (Chain chain = Chain.open("test")) {
            assertThatThrownBy(() -> proof().call("add", "a", 5).verify()).hasMessageContaining("close the chain");
        }
    }

    @Test
    void overloadsAreToldApartByTheArguments() {
        assertThat(faults(proof().call("tag", "a", Map.of("b", 7)), "tag", Result.NOTICED))
                .contains("partial write, counts without \"b\"");
        assertThat(faults(proof().call("tag", "a", new String[] {"red"}), "tag", Result.NOTICED))
                .contains("partial write, tags without \"red\"");
    }

    @Test
    void anIgnoredParameterMayBeThatOfOneOverload() {
        VerifierProof<StockTools> proof =
                proof().call("tag", "a", Map.of("b", 7)).ignoring("tag", "counts", "not kept");

        assertThat(faults(proof, "tag", Result.NOT_APPLICABLE)).containsExactly("different counts");
    }

    @Test
    void otherFaultsCanBeDemanded() {
        VerifierProof<StockTools> proof =
                proof().call("add", "a", 5).against(Fault.duplicateDelivery().in("add"));

        assertThat(faults(proof, "add", Result.NOTICED)).contains("duplicate delivery");
    }

    @Test
    void faultsStrikeThroughAllKindsOfTools() throws Exception {
        Faults faults = Faults.seeded(
                1,
                Fault.duplicateDelivery(),
                Fault.differentWrite().in("tag(String,String[])"),
                Fault.staleRead().in("numbers"),
                Fault.malformedResult().in("count", "counts", "isClosed", "ticket", "keep"));
        StockTools tools = faults.wrap(StockTools.class, new Stock());

        tools.add("a", 5);
        tools.tag("a", "red", "round");
        tools.order("a", LocalDate.of(2026, 7, 1), Optional.empty())
                .toCompletableFuture()
                .join();
        assertThat(tools.isClosed("a").toCompletableFuture().join()).isNull();
        assertThat(tools.isEmpty("a"))
                .as("a default method runs on the faulty tools")
                .isFalse();
        assertThat(tools.store("a", CHAIR)).isEqualTo(CHAIR);

        assertThat(tools.numbers("a")).isEmpty();
        assertThat(tools.keep("a", 4)).isNull();
        assertThat(tools.numbers("a")).isEmpty();

        assertThat(tools.tags("a")).isNotEqualTo(List.of("red", "round"));
        assertThat(faults.injected())
                .extracting(Injection::tool, Injection::fault)
                .extracting(Object::toString)
                .contains(
                        "(\"StockTools.add\", \"duplicate delivery\")",
                        "(\"StockTools.tag\", \"different write\")",
                        "(\"StockTools.store\", \"duplicate delivery\")",
                        "(\"StockTools.count\", \"malformed result\")");
    }
}
