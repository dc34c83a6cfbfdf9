package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A defect of ours, or a compiler that fails us, is one error and never an exception. */
final class DefectTest {
    private static final JavaFileObject TOOLS = Compiled.source(
            "shop.Tools",
            "package shop;",
            "public interface Tools { @io.afterproof.ReadOnly String read(String id); }");

    private static final JavaFileObject OTHER = Compiled.source(
            "shop.Other", "package shop;", "interface Other { @io.afterproof.Mutating void change(); }");

    @Test
    void whatIsThrownBecomesAnErrorThatSaysWhereToReportIt() {
        Compiled compiled = Compiled.with(List.of(new Sabotaged("createSourceFile")), List.of(TOOLS), List.of());

        assertThat(compiled.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("[Afterproof/Internal] Afterproof ")
                        .contains("failed on shop.Tools: java.lang.StackOverflowError: sabotage")
                        .contains("please report it")
                        .endsWith("Internal.md"));
    }

    @Test
    void theOtherInterfacesAreStillChecked() {
        Compiled compiled = Compiled.with(List.of(new Sabotaged("createSourceFile")), List.of(TOOLS, OTHER), List.of());

        assertThat(compiled.messages())
                .anySatisfy(message -> assertThat(message).startsWith("[Afterproof/Internal]"))
                .anySatisfy(message -> assertThat(message).startsWith("[Afterproof/MutatingWithoutVerifier]"))
                .hasSize(2);
    }

    @Test
    void noOptionsAtAllIsNoCrashEither() {
        Compiled compiled = Compiled.with(List.of(new Sabotaged("getOptions")), List.of(TOOLS), List.of());

        assertThat(compiled.messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).startsWith("[Afterproof/Internal]"));
    }

    /** The processor in an environment one of whose methods throws. */
    private static final class Sabotaged extends AbstractProcessor {
        private final AfterproofProcessor processor = new AfterproofProcessor();
        private final String sabotaged;

        Sabotaged(String sabotaged) {
            this.sabotaged = sabotaged;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(sabotaged(ProcessingEnvironment.class, environment));
        }

        /** The same object but for the sabotaged method, and so is the filer that it hands out. */
        private <T> T sabotaged(Class<T> type, T original) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (method.getName().equals(sabotaged)) {
                    throw new StackOverflowError("sabotage");
                }
                try {
                    Object result = method.invoke(original, arguments);
                    return result instanceof Filer filer ? sabotaged(Filer.class, filer) : result;
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
