package io.afterproof.processor.schema;

import io.afterproof.processor.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads Jakarta constraints of the group {@code Default} off annotations. */
final class ConstraintReader {
    private static final String STANDARD = "jakarta.validation.constraints.";
    private static final String META = "jakarta.validation.Constraint";
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, Integer> FLAGS = Map.of(
            "UNIX_LINES", Pattern.UNIX_LINES,
            "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
            "COMMENTS", Pattern.COMMENTS,
            "MULTILINE", Pattern.MULTILINE,
            "DOTALL", Pattern.DOTALL,
            "UNICODE_CASE", Pattern.UNICODE_CASE,
            "CANON_EQ", Pattern.CANON_EQ);

    private final Elements elements;

    ConstraintReader(Elements elements) {
        this.elements = elements;
    }

    /** The constraints among the annotations of an element or its type. */
    List<Constraint> read(List<? extends AnnotationMirror> mirrors, Element element) {
        List<Constraint> found = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            boolean isThere = element.getAnnotationMirrors().contains(mirror);
            Place place = isThere ? Place.of(element, mirror) : Place.of(element);
            for (AnnotationMirror each : unwrapped(mirror)) {
                read(new Note(each, elements), place, found);
            }
        }
        return List.copyOf(found);
    }

    /** Whether an annotation is a constraint, or a container of some. */
    boolean isConstraint(AnnotationMirror mirror) {
        return unwrapped(mirror).stream().anyMatch(each -> Note.name(each).startsWith(STANDARD) || isForeign(each));
    }

    /** The annotations in a container of constraints, or the annotation itself. */
    private List<AnnotationMirror> unwrapped(AnnotationMirror mirror) {
        List<AnnotationMirror> contained = new Note(mirror, elements).notes("value");
        boolean isContainer = !contained.isEmpty()
                && contained.stream().allMatch(each -> Note.name(each).startsWith(STANDARD) || isForeign(each));
        return isContainer ? contained : List.of(mirror);
    }

    private static boolean isForeign(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .anyMatch(meta -> Note.name(meta).equals(META));
    }

    private void read(Note note, Place place, List<Constraint> found) {
        String name = Note.name(note.mirror());
        if (!isInDefaultGroup(note)) {
            return;
        }
        if (name.startsWith(STANDARD)) {
            for (Rule rule : rules(name.substring(STANDARD.length()), note)) {
                found.add(new Constraint(rule, words(note), message(note), place));
            }
        } else if (isForeign(note.mirror())
                && note.mirror().getAnnotationType().asElement() instanceof TypeElement type) {
            found.add(new Constraint(
                    new Rule.Foreign(elements.getBinaryName(type).toString()), words(note), message(note), place));
        }
    }

    private static boolean isInDefaultGroup(Note note) {
        List<TypeMirror> groups = note.types("groups");
        return groups.isEmpty()
                || groups.stream().anyMatch(group -> group.toString().equals(DEFAULT_GROUP));
    }

    private static List<Rule> rules(String name, Note note) {
        return switch (name) {
            case "NotNull" -> List.of(new Rule.Present());
            case "Null" -> List.of(new Rule.Absent());
            case "AssertTrue" -> List.of(new Rule.Truth(true));
            case "AssertFalse" -> List.of(new Rule.Truth(false));
            case "Min" -> List.of(new Rule.Bound(true, BigDecimal.valueOf(note.whole("value")), true));
            case "Max" -> List.of(new Rule.Bound(false, BigDecimal.valueOf(note.whole("value")), true));
            case "DecimalMin" -> List.of(decimal(true, note));
            case "DecimalMax" -> List.of(decimal(false, note));
            case "Positive" -> List.of(new Rule.Bound(true, BigDecimal.ZERO, false));
            case "PositiveOrZero" -> List.of(new Rule.Bound(true, BigDecimal.ZERO, true));
            case "Negative" -> List.of(new Rule.Bound(false, BigDecimal.ZERO, false));
            case "NegativeOrZero" -> List.of(new Rule.Bound(false, BigDecimal.ZERO, true));
            case "Size" -> List.of(new Rule.Size(note.integer("min"), note.integer("max")));
            case "NotEmpty" -> List.of(new Rule.Filled());
            case "NotBlank" -> List.of(new Rule.NotBlank());
            case "Digits" -> List.of(new Rule.Digits(note.integer("integer"), note.integer("fraction")));
            case "Past" -> List.of(new Rule.Moment(true, false));
            case "PastOrPresent" -> List.of(new Rule.Moment(true, true));
            case "Future" -> List.of(new Rule.Moment(false, false));
            case "FutureOrPresent" -> List.of(new Rule.Moment(false, true));
            case "Pattern" -> List.of(pattern(note));
            case "Email" ->
                note.isGiven("regexp") || note.isGiven("flags")
                        ? List.of(new Rule.Email(), pattern(note))
                        : List.of(new Rule.Email());
            default -> List.of();
        };
    }

    private static Rule decimal(boolean isLower, Note note) {
        String limit = note.text("value");
        try {
            return new Rule.Bound(isLower, new BigDecimal(limit), note.flag("inclusive"));
        } catch (NumberFormatException e) {
            return new Rule.Broken("\"" + limit + "\" is no number");
        }
    }

    private static Rule pattern(Note note) {
        String regexp = note.text("regexp");
        int flags = note.constants("flags").stream()
                .mapToInt(flag -> FLAGS.getOrDefault(flag, 0))
                .reduce(0, (one, other) -> one | other);
        try {
            Pattern.compile(regexp, flags);
        } catch (PatternSyntaxException e) {
            return new Rule.Broken("\"" + regexp + "\" is no regular expression: " + e.getDescription());
        }
        return new Rule.Matches(regexp, flags);
    }

    private static String words(Note note) {
        List<String> members = new ArrayList<>();
        note.mirror().getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            if (!name.equals("message") && !name.equals("groups") && !name.equals("payload")) {
                members.add(name.equals("value") ? value.toString() : name + " = " + value);
            }
        });
        String name = "@" + Note.simpleName(note.mirror());
        return members.isEmpty() ? name : name + "(" + String.join(", ", members) + ")";
    }

    /** A message of the constraint's own, with its members in place of their names; none that has to be looked up. */
    private static Optional<String> message(Note note) {
        return note.givenText("message")
                .filter(text -> !text.startsWith("{") && !text.contains("${") && !text.contains("\\"))
                .map(text -> PLACEHOLDER
                        .matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                note.value(match.group(1)).map(String::valueOf).orElse(match.group()))));
    }
}
