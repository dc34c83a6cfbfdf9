package io.afterproof.processor;

import io.afterproof.processor.check.ElementRules;
import io.afterproof.processor.check.SchemaOfType;
import io.afterproof.processor.check.SuppressionWithoutReason;
import io.afterproof.processor.check.ToolShape;
import io.afterproof.processor.model.Acceptance;
import io.afterproof.processor.model.Flaw;
import io.afterproof.processor.model.InterfaceReader;
import io.afterproof.processor.model.MissingType;
import io.afterproof.processor.model.StrayReader;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.report.Reporter;
import io.afterproof.processor.write.Component;
import io.afterproof.processor.write.GuardWriter;
import io.afterproof.processor.write.ManifestWriter;
import io.afterproof.processor.write.SchemaWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * What is done in each round of annotation processing: the tool interfaces that are complete are read, checked and
 * guarded; those that speak of types which do not exist yet wait for the next round, by name, because elements of one
 * round are stale in the next.
 */
final class Round {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Reporter reporter;
    private final Ledger ledger;
    private final Component component;
    private final boolean isStrict;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Round(ProcessingEnvironment environment, Reporter reporter, Ledger ledger, Options options) {
        this.ledger = ledger;
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.reporter = reporter;
        this.component = options.component();
        this.isStrict = options.isStrict();
    }

    void run(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                reporter.source(type);
            }
        }
        Vocabulary vocabulary = new Vocabulary(elements, environment.getTypeUtils());
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getKind() != ElementKind.ANNOTATION_TYPE) {
                continue; // it is not on the class path, which javac says itself
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (!isInGuard(element, vocabulary)) {
                    look(element, annotation, vocabulary, found);
                }
            }
        }
        Set<String> names = new LinkedHashSet<>(waiting);
        found.forEach(type -> names.add(type.getQualifiedName().toString()));
        waiting.clear();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                guarded(type, () -> process(type, vocabulary, round.processingOver()));
            }
        }
    }

    private void look(Element element, TypeElement annotation, Vocabulary vocabulary, Set<TypeElement> found) {
        switch (annotation.getQualifiedName().toString()) {
            case "io.afterproof.SuppressGuard", "io.afterproof.SuppressGuard.List", "io.afterproof.ChainLimit" ->
                Acceptance.on(element, elements).stream()
                        .flatMap(acceptance -> SuppressionWithoutReason.check(acceptance).stream())
                        .forEach(finding -> reporter.report(finding, element));
            case "io.afterproof.Schema" -> schema(element, vocabulary, found);
            default ->
                typeOf(element)
                        .filter(type -> seen.add(type.getQualifiedName().toString()))
                        .ifPresent(type -> {
                            if (vocabulary.isToolInterface(type)) {
                                found.add(type);
                            } else {
                                guarded(type, () -> stray(type, vocabulary));
                            }
                        });
        }
    }

    /** On a tool, or a parameter of one, its interface is looked at; on any other type that type itself. */
    private void schema(Element element, Vocabulary vocabulary, Set<TypeElement> found) {
        Optional<Flaw> stray = StrayReader.schemaFlaw(element, vocabulary);
        if (stray.isPresent()) {
            reporter.report(ToolShape.of(stray.get()), element);
            return;
        }
        if (element instanceof TypeElement type && !vocabulary.isToolInterface(type)) {
            guarded(
                    type,
                    () -> SchemaOfType.findings(type, elements, environment.getTypeUtils(), reporter::isSource)
                            .forEach(finding -> reporter.report(finding, type)));
        } else if (element.getKind() != ElementKind.PARAMETER) {
            typeOf(element)
                    .filter(type -> seen.add(type.getQualifiedName().toString()))
                    .ifPresent(found::add);
        }
    }

    private void stray(TypeElement type, Vocabulary vocabulary) {
        Optional<Flaw> flaw = StrayReader.flaw(type, vocabulary);
        flaw.ifPresent(found -> reporter.report(ToolShape.of(found), type));
    }

    private void process(TypeElement type, Vocabulary vocabulary, boolean isLastRound) {
        Optional<MissingType> missing = MissingType.in(type, vocabulary);
        if (missing.isPresent()) {
            if (!isLastRound) {
                waiting.add(type.getQualifiedName().toString());
            } else if (!reporter.isSource(missing.get().where())) {
                reporter.report(ToolShape.of(unresolved(type, missing.get())), type);
            }
            return;
        }
        ToolInterface tools =
                InterfaceReader.read(type, elements, environment.getTypeUtils(), vocabulary, reporter::isSource);
        if (tools.shapes().isWaiting() && !isLastRound) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        List<Finding> findings = ElementRules.findings(tools);
        boolean isStopped = false;
        for (Finding finding : findings) {
            isStopped |= reporter.report(finding, type);
        }
        if (!isStopped && !isLastRound) {
            write(tools, type);
        }
    }

    private void write(ToolInterface tools, TypeElement type) {
        String guard = tools.guard().canonicalName();
        String source = GuardWriter.write(tools, component);
        if (!writeSource(guard, source, tools, type)) {
            return;
        }
        if (SchemaWriter.isNeeded(tools)
                && !writeSource(SchemaWriter.name(tools).canonicalName(), SchemaWriter.write(tools), tools, type)) {
            return;
        }
        try (Writer manifest = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", ManifestWriter.path(tools), type)
                .openWriter()) {
            manifest.write(ManifestWriter.write(tools, isStrict));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a class that belongs to a guard; false if there is one of its name already. */
    private boolean writeSource(String name, String source, ToolInterface tools, TypeElement type) {
        try (Writer file = environment.getFiler().createSourceFile(name, type).openWriter()) {
            file.write(source);
            return true;
        } catch (FilerException taken) {
            reporter.report(
                    ToolShape.of(new Flaw(
                            tools.name().simpleName(),
                            "needs a guard called " + name + ", and there is a class of that name already",
                            "Rename one of them",
                            Place.of(type))),
                    type);
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One interface that we fail on must not keep the others from being checked. */
    private void guarded(TypeElement type, Runnable work) {
        try {
            work.run();
        } catch (Throwable defect) {
            AfterproofProcessor.report(environment, ledger, defect, type);
        }
    }

    private static Flaw unresolved(TypeElement type, MissingType missing) {
        return new Flaw(
                type.getSimpleName().toString(),
                "inherits " + missing.where().getSimpleName() + " from "
                        + missing.where().getEnclosingElement() + ", which speaks of " + missing.name()
                        + ", and that is not on the class path",
                "Add the library that has it",
                Place.of(type));
    }

    private static Optional<TypeElement> typeOf(Element element) {
        if (element instanceof TypeElement type) {
            return Optional.of(type);
        }
        return element.getKind() == ElementKind.METHOD && element.getEnclosingElement() instanceof TypeElement type
                ? Optional.of(type)
                : Optional.empty();
    }

    /** Guards repeat the annotations of their interfaces, where they have been looked at. */
    private static boolean isInGuard(Element element, Vocabulary vocabulary) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type && vocabulary.guardedBy(type).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
