package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What only class files show: callers that were not recompiled, parts that are missing, classes of older compilers. */
final class VerificationTest {
    private static final Sources TOOLS = Sources.of("Tools.java", """
            package shop;
            import io.afterproof.*;
            @Guarded
            @SuppressGuard(value = "GuardMissing", reason = "a test")
            public interface Tools {
                String read(String id);
            }
            """);

    @TempDir
    private Path folder;

    private Path classes = Path.of("");

    @BeforeEach
    void createFolders() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    private static Sources helper(int calls) {
        return Sources.of(
                "Helper.java",
                "package shop;\npublic class Helper {\n    public static void help(Tools tools) {\n"
                        + "        tools.read(\"1\");\n".repeat(calls) + "    }\n}\n");
    }

    private static Sources caller() {
        return Sources.of("Caller.java", """
                package shop;
                class Caller {
                    void work(Tools tools) {
                        tools.read("0");
                        Helper.help(tools);
                    }
                }
                """);
    }

    private static List<Expectation> found(List<Told> told) {
        return told.stream().map(Expectation::of).toList();
    }

    @Test
    void aCallerIsFoundThatWasNotRecompiledWhenWhatItCallsGotDeeper() throws Problem {
        TOOLS.and(helper(2)).and(caller()).compile(classes);
        assertThat(Sources.verify(classes)).isEmpty();

        TOOLS.and(helper(3)).compile(classes);

        assertThat(found(Sources.verify(classes))).containsExactly(new Expectation("Caller.java", 5, "ChainTooDeep"));
    }

    @Test
    void ofAClassOnTheClassPathWithoutSummariesTheViewIsPartial() throws Problem, IOException {
        TOOLS.and(helper(3)).and(caller()).compile(classes);
        Path input = Files.createDirectories(folder.resolve("input/shop"));
        Files.move(classes.resolve("shop/Caller.class"), input.resolve("Caller.class"));
        List<Told> told = new ArrayList<>();

        boolean clean = new Verification(
                        List.of(folder.resolve("input")),
                        Stream.concat(Stream.of(classes), Sources.library().stream())
                                .toList(),
                        Verification.Warnings.TOLD)
                .run(told::add);

        assertThat(clean).isTrue();
        assertThat(told).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.NOTE);
            assertThat(note.message()).startsWith("[Afterproof/Partial]").contains("shop.Helper");
        });
    }

    @Test
    void whatIsMissingOnTheClassPathIsPartialAndNoFailure() throws Problem, IOException {
        TOOLS.and(helper(3)).and(caller()).compile(classes);
        Files.delete(classes.resolve("shop/Helper.class"));

        assertThat(Sources.verify(classes)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.NOTE);
            assertThat(note.file()).isEqualTo("shop/Caller.java");
            assertThat(note.message())
                    .startsWith("[Afterproof/Partial]")
                    .contains("use shop.Helper, found neither", "--classpath");
        });
    }

    @Test
    void onlyFiveOfTheMissingClassesAreNamed() throws Problem, IOException {
        Sources desk = Sources.of(
                "Desk.java",
                "package shop;\nclass Desk {\n    G g; F f; E[] e; D d;\n"
                        + "    void work(C c, java.util.List<String> ids) { B.make(); ids.forEach(A::use); }\n}\n"
                        + "class B { static void make() {} }\nclass A { static void use(String id) {} }\n"
                        + "class C {} class D {} class E {} class F {} class G {}\n");
        desk.compile(classes);
        for (char name = 'A'; name <= 'G'; name++) {
            Files.delete(classes.resolve("shop/" + name + ".class"));
        }

        assertThat(Sources.verify(classes))
                .singleElement()
                .satisfies(note -> assertThat(note.message())
                        .contains("use shop.A, shop.B, shop.C, shop.D, shop.E … and 2 more, found"));
    }

    @Test
    void aMissingSupertypeOfAClassOnTheClassPathIsNamed() throws Problem, IOException {
        TOOLS.and(Sources.of("Special.java", "package shop;\npublic interface Special extends Tools {}\n"))
                .and(Sources.of(
                        "Desk.java",
                        "package shop;\nclass Desk {\n    void work(Special tools) { tools.read(\"1\"); }\n}\n"))
                .compile(classes);
        Files.delete(classes.resolve("shop/Tools.class"));

        assertThat(Sources.verify(classes))
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("use shop.Tools, found"));
    }

    @Test
    void withoutTheAnnotationsOfAToolInterfaceOnTheClassPathTheViewIsPartial() throws Problem, IOException {
        TOOLS.and(helper(4)).compile(classes);
        Path input = Files.createDirectories(folder.resolve("input/shop"));
        Files.move(classes.resolve("shop/Helper.class"), input.resolve("Helper.class"));
        List<Told> told = new ArrayList<>();

        new Verification(List.of(folder.resolve("input")), List.of(classes), Verification.Warnings.OFF).run(told::add);

        assertThat(told)
                .singleElement()
                .satisfies(note -> assertThat(note.message())
                        .contains("use io.afterproof.Guarded, io.afterproof.SuppressGuard, found"));
    }

    @Test
    void missingClassesAndMissingSummariesAreOneNote() throws Problem, IOException {
        TOOLS.and(helper(3))
                .and(caller())
                .and(Sources.of("Desk.java", "package shop;\nclass Desk {\n    Gone gone;\n}\nclass Gone {}\n"))
                .compile(classes);
        Files.delete(classes.resolve("shop/Gone.class"));
        Path input = Files.createDirectories(folder.resolve("input/shop"));
        Files.move(classes.resolve("shop/Caller.class"), input.resolve("Caller.class"));
        Files.move(classes.resolve("shop/Desk.class"), input.resolve("Desk.class"));
        List<Told> told = new ArrayList<>();

        new Verification(
                        List.of(folder.resolve("input")),
                        Stream.concat(Stream.of(classes), Sources.library().stream())
                                .toList(),
                        Verification.Warnings.TOLD)
                .run(told::add);

        assertThat(told)
                .singleElement()
                .satisfies(
                        note -> assertThat(note.message()).contains("shop.Gone", "no summary that fits shop.Helper"));
    }

    @Test
    void nothingIsPartialWhereAllThatIsUsedIsInTheJdk() throws Problem {
        Sources.of("Plain.java", """
                        import java.util.*;
                        class Plain {
                            String work(Map.Entry<String, Integer> entry, com.sun.source.tree.Tree.Kind kind) {
                                Runnable later = () -> System.out.println(entry.getKey() + kind);
                                later.run();
                                return new Object() { String name() { return "x" + entry; } }.name();
                            }
                            void pass() { work(null, null); }
                        }
                        """).compile(classes);
        List<Told> told = new ArrayList<>();

        new Verification(List.of(classes), List.of(), Verification.Warnings.TOLD).run(told::add);

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "11", "17"})
    void classesForOlderVersionsAreCheckedTheSame(String release) throws Problem {
        Sources nested = Sources.of("Outer.java", """
                package shop;
                class Outer {
                    private void three(Tools tools) {
                        tools.read("1");
                        tools.read("2");
                        tools.read("3");
                    }
                    class Inner {
                        private final Tools tools = null;
                        private Inner() {}
                        void work() {
                            tools.read("0");
                            three(tools);
                        }
                    }
                    void make(java.util.List<String> ids, Tools tools) {
                        new Inner().work();
                        ids.forEach(id -> tools.read(id + "!"));
                    }
                }
                """);

        TOOLS.and(nested).compile(classes, "--release", release, "-Xlint:-options");

        assertThat(found(Sources.verify(classes)))
                .containsExactly(
                        new Expectation("Outer.java", 13, "ChainTooDeep"),
                        new Expectation("Outer.java", 18, "ChainUnbounded"));
    }

    @Test
    void codeThatKotlinInlinedIsToldAtTheLineOfTheCall() throws Problem, IOException {
        TOOLS.and(Sources.of("Desk.java", """
                        package shop;
                        class Desk {
                            void work(Tools tools, java.util.List<String> ids) {
                                for (String id : ids) {
                                    tools.read(id);
                                }
                            }
                        }
                        """)).compile(classes);
        Path desk = classes.resolve("shop/Desk.class");
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(Files.readAllBytes(desk))
                .accept(
                        new ClassVisitor(Opcodes.ASM9, changed) {
                            @Override
                            public void visitSource(String source, String debug) {
                                super.visitSource(
                                        "Desk.kt",
                                        "SMAP\n*S KotlinDebug\n*F\n+ 1 Desk.kt\nshop/Desk\n*L\n2#1:4,2\n*E\n");
                            }
                        },
                        0);
        Files.write(desk, changed.toByteArray());

        assertThat(found(Sources.verify(classes))).containsExactly(new Expectation("Desk.kt", 2, "ChainUnbounded"));
    }
}
