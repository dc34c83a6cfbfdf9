package io.afterproof.processor.chain;

import javax.lang.model.element.TypeElement;

/**
 * A class whose code is analysed.
 *
 * @param type the class
 * @param declaration where it is declared: its {@code @Guarded} if it has one
 * @param home what it is declared in
 */
public record CompiledType(TypeElement type, Site declaration, Home home) {
    /** What a class is declared in, at last. */
    public enum Home {
        /** A file of classes, so that others can name it. */
        PACKAGE,
        /** A method. */
        METHOD,
        /** A compact source file, whose class has no name. */
        COMPACT_FILE
    }
}
