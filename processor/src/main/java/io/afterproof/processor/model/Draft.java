package io.afterproof.processor.model;

import io.afterproof.processor.model.Reference.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes the head of a method that an annotation could name, with everything that it may take. */
final class Draft {
    private final TypeElement tools;
    private final Role role;
    private final CheckContext context;

    Draft(TypeElement tools, Role role, CheckContext context) {
        this.tools = tools;
        this.role = role;
        this.context = context;
    }

    /** The head of a method with this name, static if it is to be in another class. */
    String of(String name, Optional<TypeElement> in) {
        List<String> parameters = new ArrayList<>();
        if (in.isPresent()) {
            parameters.add(Words.simple(tools) + " tools");
        }
        context.parameters().forEach((parameter, type) -> parameters.add(Words.simple(type) + " " + parameter));
        if (role.takesResult()) {
            known(context.result()).ifPresent(type -> parameters.add("@Result " + Words.simple(type) + " result"));
        }
        if (role == Role.COMPARE) {
            known(context.other()).ifPresent(type -> parameters.add("@Other " + Words.simple(type) + " other"));
        }
        return modifier(in) + returned() + " " + name + "(" + String.join(", ", parameters) + ")";
    }

    private String modifier(Optional<TypeElement> in) {
        if (in.isPresent()) {
            return "static ";
        }
        return role == Role.SECOND || role == Role.EARLIER ? "@ReadOnly " : "default ";
    }

    private String returned() {
        return role.isCheck()
                ? "boolean"
                : known(context.result()).map(Draft::words).orElse("void");
    }

    private static Optional<TypeMirror> known(Optional<TypeMirror> type) {
        return type.filter(each -> !ResultReader.isUnknown(each));
    }

    private static String words(TypeMirror type) {
        return Words.simple(type);
    }
}
