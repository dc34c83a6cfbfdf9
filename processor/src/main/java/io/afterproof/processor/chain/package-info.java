/**
 * The javac plugin: what method bodies do with tools.
 *
 * <p>In the order of the work: {@link io.afterproof.processor.chain.ChainPlugin} waits for the attributed trees,
 * {@link io.afterproof.processor.chain.ClassScan} lists the calls of every body and where its {@link
 * io.afterproof.processor.chain.Functions} run, {@link io.afterproof.processor.chain.CallGraph} keeps the bodies that
 * reach a tool, {@link io.afterproof.processor.chain.FlowWalk} follows each of them along its paths and counts {@link
 * io.afterproof.processor.chain.Runs} of calls, {@link io.afterproof.processor.chain.Recursion} does so for bodies that
 * call one another in a circle, and {@link io.afterproof.processor.chain.Findings} tells what was found.
 *
 * <p>From {@link io.afterproof.processor.chain.CodeRules} on nothing depends on where the {@link
 * io.afterproof.processor.chain.Code} was read from: afterproof-verify gives it class files. What is public here is so for
 * that module, and is no API.
 */
@NullMarked
package io.afterproof.processor.chain;

import org.jspecify.annotations.NullMarked;
