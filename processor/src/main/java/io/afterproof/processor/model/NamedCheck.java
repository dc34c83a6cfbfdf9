package io.afterproof.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * A check that an annotation of a tool names.
 *
 * @param tool the tool
 * @param annotation the simple name of the annotation
 * @param mirror the annotation
 * @param in the qualified name of the class that declares the check; empty for the tool interface
 * @param name the name of the check
 */
public record NamedCheck(ExecutableElement tool, String annotation, AnnotationMirror mirror, String in, String name) {}
