package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Types and methods as people write them. */
final class Words {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Za-z_])");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))?,?\\s*");

    private Words() {}

    /** A type without packages and annotations. */
    static String simple(TypeMirror type) {
        return simple(type.toString());
    }

    /** The same. */
    static String simple(TypeName type) {
        return simple(type.toString());
    }

    private static String simple(String type) {
        return PACKAGES.matcher(ANNOTATIONS.matcher(type).replaceAll(""))
                .replaceAll("")
                .replace(",", ", ")
                .replace("  ", " ");
    }

    /** The simple name of a type, {@code Outer.Tools} for a nested one. */
    static String simple(Element type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? simple(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** A method with its parameters, {@code isRefunded(String orderId)}. */
    static String signature(ExecutableElement method) {
        List<String> parameters = new ArrayList<>();
        method.getParameters().forEach(parameter -> parameters.add(simple(parameter.asType()) + " " + parameter));
        return method.getSimpleName() + "(" + String.join(", ", parameters) + ")";
    }
}
