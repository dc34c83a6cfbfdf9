package io.afterproof.processor;

import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Warnings;
import io.afterproof.processor.write.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;

/**
 * What the {@code -A} options say.
 *
 * @param warnings what becomes of warnings
 * @param component what makes a guard a component
 * @param sarif where the report goes; empty for no report
 * @param isStrict whether the manifest has schemas for OpenAI's strict mode as well
 * @param faults what {@link Diagnostic#NOT_YET_SUPPORTED} says about options that cannot be followed
 */
record Options(Warnings warnings, Component component, Optional<String> sarif, boolean isStrict, List<String> faults) {
    private static final String WARNINGS = "afterproof.warnings";
    private static final String COMPONENT = "afterproof.component";
    private static final String SARIF = "afterproof.sarif";
    private static final String SCHEMA = "afterproof.schema";
    private static final String STANDARD = "standard";
    private static final String STRICT = "openai-strict";

    static final Set<String> NAMES = Set.of(WARNINGS, COMPONENT, SARIF, SCHEMA);

    static Options read(Map<String, String> options, Elements elements) {
        List<String> faults = new ArrayList<>();
        Warnings warnings = switch (value(options, WARNINGS, "")) {
            case "" -> options.containsKey(WARNINGS) ? bad(options, WARNINGS, "error or off", faults) : Warnings.WARN;
            case "error" -> Warnings.ERROR;
            case "off" -> Warnings.OFF;
            default -> bad(options, WARNINGS, "error or off", faults);
        };
        Component component = component(options, elements, faults);
        String file = value(options, SARIF, "");
        if (options.containsKey(SARIF) && file.isBlank()) {
            bad(options, SARIF, "files to write: -A" + SARIF + "=target/afterproof.sarif", faults);
        }
        String schema = value(options, SCHEMA, STANDARD);
        if (!schema.equals(STANDARD) && !schema.equals(STRICT)) {
            bad(options, SCHEMA, STANDARD + " or " + STRICT, faults);
        }
        return new Options(
                warnings,
                component,
                Optional.of(file).filter(name -> !name.isBlank()),
                schema.equals(STRICT),
                List.copyOf(faults));
    }

    private static Component component(Map<String, String> options, Elements elements, List<String> faults) {
        Optional<Component> chosen = Component.of(value(options, COMPONENT, "none"));
        if (chosen.isEmpty()) {
            bad(options, COMPONENT, "none, jakarta or spring", faults);
        }
        Optional<String> missing = chosen.stream()
                .flatMap(component -> component.needs().stream())
                .filter(name -> elements.getTypeElement(name) == null)
                .findFirst();
        missing.ifPresent(name -> faults.add(Diagnostic.NOT_YET_SUPPORTED.text(
                "-A" + COMPONENT + "=" + options.get(COMPONENT),
                " without " + name + " on the class path",
                "Add the library that has it, or remove the option")));
        return missing.isPresent() ? Component.NONE : chosen.orElse(Component.NONE);
    }

    private static String value(Map<String, String> options, String name, String absent) {
        String value = options.getOrDefault(name, absent);
        return value == null ? "" : value;
    }

    private static Warnings bad(Map<String, String> options, String name, String known, List<String> faults) {
        faults.add(Diagnostic.NOT_YET_SUPPORTED.text(
                "-A" + name + "=" + value(options, name, ""), "", "Its values are " + known));
        return Warnings.WARN;
    }
}
