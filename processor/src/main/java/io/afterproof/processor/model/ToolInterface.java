package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.schema.Shapes;
import java.util.List;
import java.util.Optional;

/**
 * One tool interface, as it was read; nothing of it has been judged.
 *
 * @param name the interface
 * @param guard the class that guards it
 * @param typeVariables its type variables, with their bounds
 * @param isPublic whether it can be seen from other packages
 * @param chain how long its chains may be
 * @param limit {@code @Limit} on the interface
 * @param annotations what the guard is annotated with besides its own
 * @param tools its tools, own ones first, in the order of their declaration
 * @param forwards default methods that are no tools but that frameworks look for on the class
 * @param flaws what keeps it, or one of its tools, from being one
 * @param foreignRetries annotations of other libraries that call its methods again
 * @param shapes the objects that the forms of arguments and results refer to
 * @param surroundings what the guard's source has to get along with
 * @param place where it is declared
 */
public record ToolInterface(
        ClassName name,
        ClassName guard,
        List<TypeVariableName> typeVariables,
        boolean isPublic,
        ChainRule chain,
        Optional<Marks.Limit> limit,
        List<AnnotationSpec> annotations,
        List<Tool> tools,
        List<Signature> forwards,
        List<Flaw> flaws,
        List<Tool.ForeignRetry> foreignRetries,
        Shapes shapes,
        Surroundings surroundings,
        Place place) {
    /**
     * {@code @Guarded}, or its defaults.
     *
     * @param maxDepth how many calls may follow one another without a gate
     * @param maxDestructive how many destructive calls may follow one another without a checkpoint
     * @param tolerates exceptions that are ordinary answers
     * @param place the annotation, or the interface
     */
    public record ChainRule(int maxDepth, int maxDestructive, List<TypeName> tolerates, Place place) {}

    /** The parameters of a read that say which entity was read, because an {@code @AfterRead} names them. */
    public List<String> entities(Tool read) {
        Optional<String> signature = Optional.of(read.signature());
        return tools.stream()
                .flatMap(tool -> tool.marks().afterRead().stream())
                .filter(after -> after.read().target().flatMap(Target::tool).equals(signature))
                .map(Marks.AfterRead::on)
                .distinct()
                .sorted()
                .toList();
    }

    /** The tool with this {@link Tool#signature()}. */
    public Tool tool(String signature) {
        return tools.stream()
                .filter(tool -> tool.signature().equals(signature))
                .findFirst()
                .orElseThrow();
    }
}
