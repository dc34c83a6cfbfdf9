package io.afterproof.sample.agent;

import dev.langchain4j.service.SystemMessage;

/** The agent as LangChain4j's AiServices implements it: one turn, with as many tool calls as the model wants. */
interface SupportAgent {
    @SystemMessage("""
            You are the support agent of a small shop. Do what the request asks for with the tools you are given, one \
            step at a time, and read an order before you change it. When a tool reports an error, do what its message \
            says; never claim that something was done when it was not. Answer in one or two plain sentences.""")
    String answer(String request);
}
