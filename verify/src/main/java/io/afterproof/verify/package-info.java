/**
 * The rules on method bodies, over class files: what javac never showed the plugin.
 *
 * <p>{@link io.afterproof.verify.Verification} reads the {@link io.afterproof.verify.ClassFile class files}, has javac's
 * own symbol table say what their names mean ({@link io.afterproof.verify.SymbolTable}), follows each {@link
 * io.afterproof.verify.ClassFileCode method} along the {@link io.afterproof.verify.Graph} of its instructions, and hands
 * both to the rules of the plugin.
 */
@NullMarked
package io.afterproof.verify;

import org.jspecify.annotations.NullMarked;
