package io.afterproof.sample.compiler;

import java.util.List;

/**
 * One source, compiled.
 *
 * @param source its text
 * @param withAfterproof whether Afterproof was on the processor path
 * @param accepted whether the compiler made a class of it
 * @param errors what it said
 */
public record Compilation(
        String file, String source, boolean withAfterproof, boolean accepted, List<CompilerError> errors) {}
