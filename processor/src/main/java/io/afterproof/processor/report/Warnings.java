package io.afterproof.processor.report;

import javax.tools.Diagnostic.Kind;

/** What {@code -Aafterproof.warnings} makes of warnings. */
public enum Warnings {
    /** They are warnings. */
    WARN,
    /** They fail the build. */
    ERROR,
    /** They are not printed. */
    OFF;

    /** How a finding of this severity is printed; {@link Kind#OTHER} for not at all. */
    public Kind kind(Diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case NOTE -> Kind.NOTE;
            case WARNING ->
                switch (this) {
                    case WARN -> Kind.WARNING;
                    case ERROR -> Kind.ERROR;
                    case OFF -> Kind.OTHER;
                };
        };
    }

    /** How loud it is to print something this way. */
    static Diagnostic.Severity severity(Kind kind) {
        return switch (kind) {
            case ERROR -> Diagnostic.Severity.ERROR;
            case WARNING, MANDATORY_WARNING -> Diagnostic.Severity.WARNING;
            case NOTE, OTHER -> Diagnostic.Severity.NOTE;
        };
    }
}
