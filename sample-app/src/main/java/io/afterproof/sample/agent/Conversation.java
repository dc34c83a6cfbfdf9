package io.afterproof.sample.agent;

import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecution;
import io.afterproof.sample.shop.HandOffs;
import java.util.ArrayList;
import java.util.List;

/** LangChain4j's real tool loop between a model and a set of tools, and a record of what went through it. */
public final class Conversation {
    private static final int MOST_ROUND_TRIPS = 30;

    private final List<Call> calls = new ArrayList<>();
    private final CallListener listener;
    private final HandOffDesk desk;
    private final SupportAgent agent;

    /**
     * @param tools an object whose methods carry LangChain4j's annotations: the tools as they are, or their guard
     * @param handOffs where a call goes that a person has to decide on
     */
    public Conversation(ChatModel model, Object tools, HandOffs handOffs) {
        this(model, tools, handOffs, CallListener.NOBODY);
    }

    /**
     * @param tools an object whose methods carry LangChain4j's annotations: the tools as they are, or their guard
     * @param handOffs where a call goes that a person has to decide on
     * @param listener hears of each call at once
     */
    public Conversation(ChatModel model, Object tools, HandOffs handOffs, CallListener listener) {
        this.listener = listener;
        this.desk = new HandOffDesk(handOffs);
        this.agent = AiServices.builder(SupportAgent.class)
                .chatModel(model)
                .tools(tools)
                .maxToolCallingRoundTrips(MOST_ROUND_TRIPS)
                .toolExecutionErrorHandler(desk)
                .toolArgumentsErrorHandler(desk::refused)
                .hallucinatedToolNameStrategy(
                        call -> ToolExecutionResultMessage.from(call, "There is no tool " + call.name() + "."))
                .beforeToolExecution(before ->
                        listener.calls(before.request().name(), before.request().arguments()))
                .afterToolExecution(this::record)
                .build();
    }

    /** Has the agent deal with one request. */
    public Exchange ask(String request) {
        calls.clear();
        String answer = agent.answer(request);
        return new Exchange(request, List.copyOf(calls), answer);
    }

    /** What the tools threw, in order. */
    public List<Throwable> errors() {
        return desk.errors();
    }

    private void record(ToolExecution execution) {
        Call call = new Call(
                execution.request().name(), execution.request().arguments(), execution.hasFailed(), execution.result());
        calls.add(call);
        listener.answered(call);
    }
}
