package io.afterproof.jdbc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.afterproof.jdbc.JdbcJournal;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.JournalEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says and with what code it ends. */
class MainTest {
    private static final String SECRET = "hunter2-very-secret";

    @TempDir
    private Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Map<String, String> environment = Map.of("AFTERPROOF_URL", url);
    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        StringWriter written = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = Main.run(new PrintWriter(written), new PrintWriter(errors), environment, arguments);
        out = written.toString();
        err = errors.toString();
        return code;
    }

    private int runOn(String database, String... arguments) {
        return run(Stream.concat(Stream.of("--url", database), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private JdbcJournal journal() {
        return JdbcJournal.create(source());
    }

    /** A call of which nobody knows. */
    private String unknown(String order) {
        JdbcJournal journal = journal();
        CallKey key = new CallKey("acme", "shop.Tools#pay(java.lang.String,long)", "turn 1", Fingerprint.of(order));
        JournalEntry row = JournalEntry.first(
                key, Fingerprint.of(order, 500L), "[\"\\\"" + order + "\\\"\",\"500\"]", CallState.SENT, 0, 1, 2);
        assertThat(journal.insert(row, 0)).isTrue();
        assertThat(journal.replace(row, row.settled(CallState.UNKNOWN, 9).noted("timed out\n\u001b[31mred")))
                .isTrue();
        return key.digest();
    }

    private JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    @Test
    void anEmptyStoreHasNothingOpen() {
        journal();

        assertThat(run("list")).isZero();
        assertThat(out).isEqualTo("Nothing is open." + System.lineSeparator());
        assertThat(run("list", "--json")).isZero();
        assertThat(json().getAsJsonArray("calls")).isEmpty();
        assertThat(err).isEmpty();
    }

    @Test
    void theListHasALineForEachCallAndOneForWhatWasSeen() {
        String digest = unknown("order 1");

        assertThat(run("list")).isZero();
        assertThat(out.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(digest.substring(0, 12))
                        .contains("UNKNOWN", "1970-01-01T00:00:00Z", "shop.Tools#pay(java.lang.String,long)"))
                .contains("              timed out [31mred");
    }

    @Test
    void theListIsCutAndSaysSo() {
        unknown("order 1");
        unknown("order 2");

        assertThat(run("list", "--limit", "1")).isZero();
        assertThat(out.lines()).hasSize(4).last().asString().contains("--limit");
        assertThat(run("list", "--limit", "2", "--json")).isZero();
        assertThat(json().get("more").getAsBoolean()).isFalse();
        assertThat(json().getAsJsonArray("calls")).hasSize(2);
        assertThat(run("list", "--limit", "0")).isEqualTo(2);
    }

    @Test
    void theListIsByState() {
        unknown("order 1");

        assertThat(run("list", "--state", "human,diverged")).isZero();
        assertThat(out).contains("Nothing is open");
        assertThat(run("list", "--state", "UNKNOWN")).isZero();
        assertThat(out).contains("UNKNOWN");
        assertThat(run("list", "--state", "VERIFIED")).isEqualTo(2);
        assertThat(err).contains("VERIFIED is settled");
        assertThat(run("list", "--state", "LOST")).isEqualTo(2);
        assertThat(err).contains("LOST").contains("outcomes list --help");
    }

    @Test
    void aCallIsShownWithItsEvidence() {
        String digest = unknown("order 1");

        assertThat(run("show", digest.substring(0, 12))).isZero();
        assertThat(out)
                .contains(digest)
                .contains("acme")
                .contains("turn 1")
                .contains("\"order 1\", 500")
                .contains("timed out [31mred")
                .contains("Nothing happened to it besides.")
                .doesNotContain("\u001b");
        assertThat(run("show", digest, "--json")).isZero();
        JsonObject call = json().getAsJsonObject("call");
        assertThat(call.get("arguments").getAsString()).isEqualTo("[\"\\\"order 1\\\"\",\"500\"]");
        assertThat(call.get("state").getAsString()).isEqualTo("UNKNOWN");
        assertThat(call.get("leaseUntil").isJsonNull()).isTrue();
        assertThat(json().getAsJsonArray("history")).isEmpty();
    }

    @Test
    void aCallIsResolvedOnceAndItsHistorySaysByWhom() {
        String digest = unknown("order 1");
        String[] resolve = {"resolve", digest.substring(0, 8), "--happened", "--by", "Ada", "--reason", "it is booked"};

        assertThat(run(resolve)).isZero();
        assertThat(out).contains("is VERIFIED now, by Ada");
        assertThat(run(resolve)).isEqualTo(1);
        assertThat(err).contains("settled already").contains("VERIFIED").contains("Ada");
        assertThat(run("show", digest)).isZero();
        assertThat(out)
                .contains("resolved by Ada, from UNKNOWN to VERIFIED")
                .contains("it is booked")
                .contains("Ada says that it happened: it is booked");
        assertThat(run("list")).isZero();
        assertThat(out).contains("Nothing is open.");
    }

    @Test
    void whatIsRefusedIsToldInOneLineWithoutEscapes() {
        String digest = unknown("order 1");
        String[] resolve = {
            "resolve", digest, "--happened", "--by", "Ada\n\u001b[2Joutcomes: done", "--reason", "booked"
        };

        assertThat(run(resolve)).isZero();
        assertThat(out.lines()).hasSize(1);
        assertThat(run(resolve)).isEqualTo(1);
        assertThat(err).contains("Ada [2Joutcomes: done said so").doesNotContain("\u001b");
        assertThat(err.lines()).hasSize(1);
        assertThat(run("show", "\u001b[2J\nxyz")).isEqualTo(2);
        assertThat(err).contains("xyz").doesNotContain("\u001b");
        assertThat(err.lines()).hasSizeLessThanOrEqualTo(2).first().asString().contains("xyz");
    }

    @Test
    void aResolutionIsWrittenAsJson() {
        String digest = unknown("order 1");

        assertThat(run("resolve", digest, "--not-happened", "--by", "Ada", "--reason", "not booked", "--json"))
                .isZero();
        assertThat(json().get("event").getAsString()).isEqualTo("RESOLVED");
        assertThat(json().get("from").getAsString()).isEqualTo("UNKNOWN");
        assertThat(json().get("to").getAsString()).isEqualTo("FAILED");
        assertThat(json().get("by").getAsString()).isEqualTo("Ada");
    }

    @Test
    void aResolutionNeedsAFindingANameAndAReason() {
        String digest = unknown("order 1");

        assertThat(run("resolve", digest, "--by", "Ada", "--reason", "it is booked"))
                .isEqualTo(2);
        assertThat(err).contains("--happened").contains("--not-happened");
        assertThat(run("resolve", digest, "--happened", "--not-happened", "--by", "Ada", "--reason", "both"))
                .isEqualTo(2);
        assertThat(run("resolve", digest, "--happened", "--reason", "it is booked"))
                .isEqualTo(2);
        assertThat(err).contains("--by");
        assertThat(run("resolve", digest, "--happened", "--by", "Ada")).isEqualTo(2);
        assertThat(err).contains("--reason");
        assertThat(run("resolve", digest, "--happened", "--by", " ", "--reason", "it is booked"))
                .isEqualTo(2);
        assertThat(err).contains("the name is blank");
        assertThat(run("show", digest, "--json")).isZero();
        assertThat(json().getAsJsonObject("call").get("state").getAsString()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCallThatIsNotThereIsRefused() {
        unknown("order 1");

        assertThat(run("show", "0000000000")).isEqualTo(1);
        assertThat(err).contains("there is no call 0000000000");
        assertThat(run("show", "xyz")).isEqualTo(2);
        assertThat(err).contains("'xyz' names no call");
        assertThat(run("show")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "resolve"})
    void eachCommandHasItsHelp(String command) {
        environment = Map.of();

        assertThat(run(command, "--help")).isZero();
        assertThat(out).contains("Usage: outcomes " + command).contains("--json", "--url", "--user", "--password");
        assertThat(err).isEmpty();
    }

    @Test
    void theCommandSaysWhatItCanDo() {
        assertThat(run("--help")).isZero();
        assertThat(out).contains("list", "show", "resolve", "Exit codes:");
        assertThat(run("--version")).isZero();
        assertThat(out).startsWith("outcomes, of afterproof-jdbc ");
        assertThat(run()).isEqualTo(2);
        assertThat(err).contains("outcomes --help");
        assertThat(run("forget")).isEqualTo(2);
    }

    @Test
    void theDatabaseIsNamedBeforeOrBehindTheCommand() {
        environment = Map.of();
        unknown("order 1");

        assertThat(run("list")).isEqualTo(2);
        assertThat(err).contains("--url").contains("AFTERPROOF_URL");
        assertThat(run("--url", url, "list")).isZero();
        assertThat(run("list", "--url", url)).isZero();
        assertThat(out).contains("UNKNOWN");
    }

    @Test
    void aWrongUrlIsSaidInAFewWords() {
        assertThat(runOn("postgres://host/db", "list")).isEqualTo(2);
        assertThat(err).contains("begin with jdbc:");
        assertThat(runOn("jdbc:mysql://host/db?password=" + SECRET, "list")).isEqualTo(2);
        assertThat(err).contains("there is no driver for jdbc:mysql:").doesNotContain(SECRET);
        assertThat(runOn("jdbc:postgresql://localhost:1/db?password=" + SECRET, "list", "--password", SECRET))
                .isEqualTo(2);
        assertThat(err).contains("Connection to localhost:1 refused").doesNotContain(SECRET);
        assertThat(out).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereIsNotCreated() throws Exception {
        assertThat(runOn("jdbc:h2:" + folder.resolve("none"), "list")).isEqualTo(2);
        assertThat(runOn("jdbc:sqlite:" + folder.resolve("none.db"), "list")).isEqualTo(2);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatMayBeASecretIsNotRepeated() {
        journal();
        for (List<String> mistake : List.of(
                List.of("list", "--passwort", SECRET),
                List.of("list", "--passwort=" + SECRET),
                List.of("list", SECRET),
                List.of("list", "--user", "nobody", "--password", SECRET))) {
            assertThat(run(mistake.toArray(String[]::new))).isEqualTo(2);
            assertThat(out + err).doesNotContain(SECRET);
        }
        environment = Map.of("AFTERPROOF_URL", url, "AFTERPROOF_USER", SECRET, "AFTERPROOF_PASSWORD", SECRET);
        assertThat(run("list")).isEqualTo(2);
        assertThat(err).isNotBlank().doesNotContain(SECRET);
    }

    @Test
    void aDatabaseWithoutJournalIsLeftWithoutOne() throws Exception {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(run("list")).isEqualTo(2);
            assertThat(err).contains("there is no journal in this database");
            try (ResultSet tables = statement.executeQuery(
                    "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) LIKE 'afterproof%'")) {
                tables.next();
                assertThat(tables.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aStoreOfALaterVersionIsNotTouched() throws Exception {
        String digest = unknown("order 1");
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO afterproof_schema (version) VALUES (99)");
        }
        for (List<String> command : List.of(
                List.of("list"),
                List.of("show", digest),
                List.of("resolve", digest, "--happened", "--by", "Ada", "--reason", "it is booked"))) {
            assertThat(run(command.toArray(String[]::new))).isEqualTo(2);
            assertThat(err).contains("version 99").contains("update it");
        }
    }
}
