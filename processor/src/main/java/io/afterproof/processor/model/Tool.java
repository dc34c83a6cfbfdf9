package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One tool of a tool interface.
 *
 * @param label the tool for people to read, {@code OrderTools.refund}
 * @param method the method
 * @param marks the annotations of Afterproof that hold for it
 * @param clashes inherited annotations that say different things of it, in words
 * @param foreignRetries annotations of other libraries that call it again
 * @param schema the forms of its arguments and of its result
 * @param place where it is declared
 */
public record Tool(
        String label,
        Signature method,
        Marks marks,
        List<String> clashes,
        List<ForeignRetry> foreignRetries,
        ToolSchema schema,
        Place place) {
    /** An annotation of another library that calls a method again. */
    public record ForeignRetry(String annotation, Place place) {}

    /** Its name. */
    public String name() {
        return method.name();
    }

    /** What it does to the world. */
    public Effect effect() {
        return marks.effect();
    }

    /** Its name and erased parameter types, which tell it from the other tools of its interface. */
    public String signature() {
        return method.parameters().stream()
                .map(parameter -> parameter.erasure().toString())
                .collect(Collectors.joining(",", name() + "(", ")"));
    }

    /** Whether the result is there when the method returns. */
    public boolean isSynchronous() {
        return method.result().shape() != Result.Shape.STAGE;
    }

    /** The name of its verifier, or of one it could have. */
    public String verifierName() {
        return marks.verifyAfter().map(verify -> verify.check().name()).orElse(checkName());
    }

    /** A name for a check that it could have. */
    public String checkName() {
        return "is" + Character.toUpperCase(name().charAt(0)) + name().substring(1) + "Done";
    }

    /** Its parameters as people write them. */
    public String parameterWords() {
        return method.parameters().stream()
                .map(parameter -> Words.simple(parameter.type()) + " " + parameter.name())
                .collect(Collectors.joining(", "));
    }

    /** Its return type as people write it. */
    public String resultWords() {
        return Words.simple(method.result().declared());
    }
}
