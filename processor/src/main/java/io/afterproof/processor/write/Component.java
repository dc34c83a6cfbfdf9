package io.afterproof.processor.write;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes a guard a component of a container, as {@code -Aafterproof.component} chooses it. */
public enum Component {
    /** Nothing. */
    NONE,
    /** Jakarta's {@code @Singleton} with an {@code @Inject} constructor. */
    JAKARTA,
    /** Spring's {@code @Component}, preferred to the implementation that it guards. */
    SPRING;

    /** The component that this value of the option names. */
    public static Optional<Component> of(String option) {
        return Arrays.stream(values())
                .filter(component -> component.option().equals(option))
                .findFirst();
    }

    /** The value of the option that names it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The qualified names of the annotations that it needs. */
    public List<String> needs() {
        return Stream.concat(onType().stream(), onConstructor().stream())
                .map(ClassName::canonicalName)
                .toList();
    }

    List<ClassName> onType() {
        return switch (this) {
            case NONE -> List.of();
            case JAKARTA -> List.of(ClassName.get("jakarta.inject", "Singleton"));
            case SPRING ->
                List.of(
                        ClassName.get("org.springframework.stereotype", "Component"),
                        ClassName.get("org.springframework.context.annotation", "Primary"));
        };
    }

    Optional<ClassName> onConstructor() {
        return this == JAKARTA ? Optional.of(ClassName.get("jakarta.inject", "Inject")) : Optional.empty();
    }
}
