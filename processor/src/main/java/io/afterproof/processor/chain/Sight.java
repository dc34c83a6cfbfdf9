package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Whether there are tools anywhere in sight. Most code has none, and is only to be asked about the methods and types that
 * it calls, each once.
 */
final class Sight {
    private final Vocabulary vocabulary;
    private final SummaryFiles files;
    private final Set<Element> seen = new HashSet<>();

    Sight(Vocabulary vocabulary, SummaryFiles files) {
        this.vocabulary = vocabulary;
        this.files = files;
    }

    /** Whether no call of these can have to do with tools, with those who know of tools, or with an agent framework. */
    boolean isClear(List<? extends Code> bodies) {
        for (Code body : bodies) {
            for (Call call : body.calls().list()) {
                TypeMirror receiver = call.receiver();
                if ((receiver != null && mayHold(receiver)) || concernsTools(call.method())) {
                    return false;
                }
            }
        }
        return !vocabulary.knowsTools() && files.unseen().isEmpty();
    }

    private boolean concernsTools(ExecutableElement method) {
        if (!seen.add(method)) {
            return false;
        }
        TypeElement owner = Hierarchy.ownerOf(method);
        if (mayHold(owner) || files.isKnown(method) || Implementations.isOfFramework(owner)) {
            return true;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (mayHold(parameter.asType())) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return mayHold(element);
        }
        return !type.getKind().isPrimitive()
                && vocabulary.declared(type).stream().anyMatch(this::mayHold);
    }

    private boolean mayHold(TypeElement type) {
        return seen.add(type) && vocabulary.holdsTools(type);
    }
}
