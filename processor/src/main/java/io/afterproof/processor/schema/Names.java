package io.afterproof.processor.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** What properties are called in JSON, by Jackson's naming strategies. */
final class Names {
    private static final String NAMING = "databind.annotation.JsonNaming";

    private static final Map<String, UnaryOperator<String>> STRATEGIES = Map.of(
            "SnakeCaseStrategy", name -> separated(name, "_"),
            "UpperSnakeCaseStrategy", name -> separated(name, "_").toUpperCase(Locale.ROOT),
            "KebabCaseStrategy", name -> separated(name, "-"),
            "LowerDotCaseStrategy", name -> separated(name, "."),
            "LowerCaseStrategy", name -> name.toLowerCase(Locale.ROOT),
            "LowerCamelCaseStrategy", name -> name,
            "UpperCamelCaseStrategy", name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));

    private final Elements elements;

    Names(Elements elements) {
        this.elements = elements;
    }

    /** How a type names its properties; empty if only a program that runs could tell. */
    Optional<UnaryOperator<String>> of(TypeElement type) {
        Optional<Note> naming = Note.on(type, "com.fasterxml.jackson." + NAMING, elements)
                .or(() -> Note.on(type, "tools.jackson." + NAMING, elements));
        if (naming.isEmpty()) {
            return Optional.of(UnaryOperator.identity());
        }
        return naming.flatMap(note -> note.type("value"))
                .filter(DeclaredType.class::isInstance)
                .map(strategy -> ((DeclaredType) strategy).asElement())
                .map(Element::getSimpleName)
                .flatMap(name -> Optional.ofNullable(STRATEGIES.get(name.toString())));
    }

    /** What a getter is the getter of: {@code getId}, {@code isOpen}; empty for other methods. */
    static Optional<String> ofGetter(String method, boolean isTruth) {
        if (method.length() > 3 && method.startsWith("get") && !method.equals("getClass")) {
            return Optional.of(decapitalised(method.substring(3)));
        }
        return isTruth && method.length() > 2 && method.startsWith("is")
                ? Optional.of(decapitalised(method.substring(2)))
                : Optional.empty();
    }

    /** As Jackson does it: all leading capitals, {@code getURL} gives {@code url}. */
    static String decapitalised(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }

    private static String separated(String name, String separator) {
        StringBuilder out = new StringBuilder();
        boolean wasUpper = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isUpper = Character.isUpperCase(letter);
            if (isUpper && !wasUpper && out.length() > 0) {
                out.append(separator);
            }
            out.append(Character.toLowerCase(letter));
            wasUpper = isUpper;
        }
        return out.toString();
    }
}
