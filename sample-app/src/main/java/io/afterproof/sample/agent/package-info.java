/** The agent: LangChain4j's tool loop, the models that drive it, and the desk it hands over to. */
@NullMarked
package io.afterproof.sample.agent;

import org.jspecify.annotations.NullMarked;
