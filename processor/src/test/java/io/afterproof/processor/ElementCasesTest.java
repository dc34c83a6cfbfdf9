package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import io.afterproof.processor.sarif.SarifSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles every {@code element-cases/Name/fail….java} and {@code pass….java}. A case says beside its lines what it
 * expects there, {@code // ERROR Name: part of the message}; that is found, and nothing else. The report has the same.
 */
final class ElementCasesTest {
    private static final Pattern EXPECTATION = Pattern.compile("// (ERROR|WARNING) (\\w+)(?:: (.*))?$");
    private static final Pattern MESSAGE = Pattern.compile("\\[Afterproof/(\\w+)] .*", Pattern.DOTALL);

    @TempDir
    private Path output;

    private final List<JavaFileObject> frameworks = Compiled.folder("frameworks");

    @TestFactory
    Stream<DynamicTest> findingsStandWhereTheSourceExpectsThem() {
        Path cases = Compiled.resource("element-cases");
        return Compiled.files(cases).stream()
                .map(file -> DynamicTest.dynamicTest(
                        cases.relativize(file).toString(),
                        () -> check(
                                Compiled.read(file),
                                file.getFileName().toString().replace(".java", ""))));
    }

    private void check(String text, String name) {
        List<JavaFileObject> sources = new ArrayList<>(frameworks);
        sources.add(JavaFileObjects.forSourceString("shop." + name, text));
        List<Expectation> expected = expectations(text);

        Path report = output.resolve("cases.sarif");
        Compiled compiled = Compiled.of(sources, "-Xlint:-options", "-Aafterproof.sarif=" + report);

        List<String> found = compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(ElementCasesTest::describe)
                .sorted()
                .toList();
        assertThat(found)
                .isEqualTo(expected.stream().map(Expectation::toString).sorted().toList());
        assertThat(SarifSchema.findings(Compiled.read(report)))
                .isEqualTo(expected.stream()
                        .map(expectation -> name + ".java:" + expectation.line() + " " + expectation.name())
                        .sorted()
                        .toList());
        for (Expectation expectation : expected) {
            assertThat(compiled.diagnostics()).anySatisfy(diagnostic -> {
                assertThat(describe(diagnostic)).isEqualTo(expectation.toString());
                assertThat(diagnostic.getMessage(Locale.ROOT))
                        .contains(expectation.text())
                        .matches(message -> message.endsWith(
                                " Page: https://github.com/afterproof/afterproof/blob/main/docs/errors/"
                                        + expectation.name() + ".md"));
            });
        }
        assertThat(expected.isEmpty()).isEqualTo(name.startsWith("pass"));
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher ours = MESSAGE.matcher(diagnostic.getMessage(Locale.ROOT));
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "ERROR" : "WARNING";
        return ours.matches()
                ? new Expectation(diagnostic.getLineNumber(), kind, ours.group(1), "").toString()
                : diagnostic.toString();
    }

    private static List<Expectation> expectations(String text) {
        List<Expectation> expectations = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTATION.matcher(lines.get(i));
            if (matcher.find()) {
                String part = matcher.group(3) == null ? "" : matcher.group(3);
                expectations.add(new Expectation(i + 1, matcher.group(1), matcher.group(2), part));
            }
        }
        return expectations;
    }

    private record Expectation(long line, String kind, String name, String text) {
        @Override
        public String toString() {
            return "%3d %s %s".formatted(line, kind, name);
        }
    }
}
