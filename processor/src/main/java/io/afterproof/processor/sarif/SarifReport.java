package io.afterproof.processor.sarif;

import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.report.Liaison;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.report.Positions;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Wire;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The report of one compilation. javac loads the plugin and the annotation processor with one loader and runs both in the
 * thread of the compilation, the plugin first: the plugin opens the report, the processor joins it, and the plugin writes
 * it when the compilation is over. A processor that finds no report open has one of its own to write.
 *
 * <p>Where they are loaded apart, each has a report. The processor offers its own, see {@link Liaison}, and the plugin
 * adds what is in it to the one that it writes.
 *
 * <p>Not thread-safe.
 */
public final class SarifReport {
    private static final ThreadLocal<@Nullable SarifReport> OPEN = new ThreadLocal<>();

    private static final String COMPILER = "Afterproof";

    // what an offer holds
    private static final String FILES = "files";
    private static final String ENTRIES = "entries";
    private static final String POSITIONS = "positions";

    private final Ledger ledger = new Ledger();
    private final String tool;
    private final Positions positions;
    private final BooleanSupplier shared;
    private final Set<Path> files = new LinkedHashSet<>();
    private final List<Map<String, Object>> offers = new ArrayList<>();

    private SarifReport(String tool, Positions positions, BooleanSupplier shared) {
        this.tool = tool;
        this.positions = positions;
        this.shared = shared;
    }

    /** For the plugin, when a compilation begins. */
    public static SarifReport open(Positions positions) {
        SarifReport report = new SarifReport(COMPILER, positions, () -> true);
        OPEN.set(report);
        return report;
    }

    /** For a tool that looks at what was compiled. */
    public static SarifReport of(String tool) {
        return new SarifReport(tool, Positions.UNKNOWN, () -> true);
    }

    /**
     * For the processor: the plugin's report, or one of its own.
     *
     * @param offer where one of its own is offered to a plugin that was loaded apart
     */
    public static SarifReport join(Map<String, Object> offer) {
        SarifReport open = OPEN.get();
        if (open != null) {
            return open;
        }
        SarifReport own = new SarifReport(COMPILER, place -> asked(offer, place), () -> offer.containsKey(POSITIONS));
        Supplier<List<String>> names =
                () -> own.files.stream().map(Path::toString).toList();
        Supplier<List<List<Object>>> entries =
                () -> own.ledger.entries().stream().map(Wire::of).toList();
        offer.put(FILES, names);
        offer.put(ENTRIES, entries);
        return own;
    }

    /** For the plugin: takes what a processor offers that was loaded apart, and lends it the positions. */
    public void take(Map<String, Object> offer) {
        offers.add(offer);
        Function<Object[], List<Object>> lent = place -> positions
                .of(new Place(
                        (Element) place[0],
                        Optional.ofNullable((AnnotationMirror) place[1]),
                        Optional.ofNullable((AnnotationValue) place[2])))
                .map(Wire::of)
                .orElse(List.of());
        offer.put(POSITIONS, lent);
    }

    /** For the plugin: adds what is in the reports of processors that were loaded apart. */
    public void gather() {
        for (Map<String, Object> offer : offers) {
            if (offer.get(FILES) instanceof Supplier<?> names && names.get() instanceof List<?> list) {
                list.forEach(name -> writeTo(String.valueOf(name))); // the processor told of those that cannot be
            }
            if (offer.get(ENTRIES) instanceof Supplier<?> entries && entries.get() instanceof List<?> list) {
                list.forEach(entry -> ledger.add(Wire.entry((List<?>) entry)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<Spot> asked(Map<String, Object> offer, Place place) {
        return offer.get(POSITIONS) instanceof Function<?, ?> lent
                ? Wire.spot((List<?>) ((Function<Object[], ?>) lent).apply(new @Nullable Object[] {
                    place.element(),
                    place.annotation().orElse(null),
                    place.value().orElse(null)
                }))
                : Optional.empty();
    }

    /** Whether the plugin writes it. */
    public boolean isShared() {
        return shared.getAsBoolean();
    }

    /** Where findings are kept for it. */
    public Ledger ledger() {
        return ledger;
    }

    /** Where a place is, as far as the plugin can tell. */
    public Optional<Spot> positionOf(Place place) {
        return positions.of(place);
    }

    /**
     * Asks for a file, and makes its folders.
     *
     * @param name its path, absolute or relative to the working directory
     * @return the words of {@link Diagnostic#REPORT_UNWRITABLE} if it cannot be written
     */
    public Optional<String> writeTo(String name) {
        ledger.want();
        try {
            Path file = Path.of(name).toAbsolutePath();
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.isDirectory(file)) {
                return Optional.of(unwritable(name, "it is a folder"));
            }
            if (Files.exists(file) ? !Files.isWritable(file) : folder != null && !Files.isWritable(folder)) {
                return Optional.of(unwritable(name, "it is protected"));
            }
            files.add(file);
            return Optional.empty();
        } catch (InvalidPathException | IOException failure) {
            return Optional.of(unwritable(name, reason(failure)));
        }
    }

    /**
     * Writes the files that were asked for.
     *
     * @return the words of {@link Diagnostic#REPORT_UNWRITABLE} for each that could not be
     */
    public List<String> write() {
        List<String> faults = new ArrayList<>();
        if (files.isEmpty()) {
            return faults;
        }
        String version = SarifReport.class.getPackage().getImplementationVersion();
        String json = new SarifLog(tool, version == null ? "(development)" : version, ledger.entries()).json();
        for (Path file : files) {
            try {
                Files.writeString(file, json);
            } catch (IOException failure) {
                faults.add(unwritable(file.getFileName().toString(), reason(failure)));
            }
        }
        return faults;
    }

    /** For the plugin, when the compilation is over. */
    public void close() {
        if (OPEN.get() == this) {
            OPEN.remove();
        }
    }

    private static String unwritable(String name, String reason) {
        return Diagnostic.REPORT_UNWRITABLE.text(name, reason);
    }

    private static String reason(Exception failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "one of its folders is a file";
        }
        return failure instanceof AccessDeniedException ? "it is protected" : String.valueOf(failure.getMessage());
    }
}
