package io.afterproof.processor.chain;

import javax.lang.model.element.TypeElement;

/**
 * A class whose code is analysed.
 *
 * @param type the class
 * @param declaration where it is declared: its {@code @Guarded} if it has one
 * @param isLocal whether it is declared in a method, or in a class that is
 */
public record CompiledType(TypeElement type, Site declaration, boolean isLocal) {}
