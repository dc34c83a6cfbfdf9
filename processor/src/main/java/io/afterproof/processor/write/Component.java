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
    NONE(List.of(), Optional.empty()),
    /** Jakarta's {@code @Singleton} with an {@code @Inject} constructor. */
    JAKARTA(
            List.of(ClassName.get("jakarta.inject", "Singleton")),
            Optional.of(ClassName.get("jakarta.inject", "Inject"))),
    /** Spring's {@code @Component}, preferred to the implementation that it guards. */
    SPRING(
            List.of(
                    ClassName.get("org.springframework.stereotype", "Component"),
                    ClassName.get("org.springframework.context.annotation", "Primary")),
            Optional.empty());

    private final List<ClassName> onType;
    private final Optional<ClassName> onConstructor;

    Component(List<ClassName> onType, Optional<ClassName> onConstructor) {
        this.onType = onType;
        this.onConstructor = onConstructor;
    }

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
        return Stream.concat(onType.stream(), onConstructor.stream())
                .map(ClassName::canonicalName)
                .toList();
    }

    List<ClassName> onType() {
        return onType;
    }

    Optional<ClassName> onConstructor() {
        return onConstructor;
    }
}
