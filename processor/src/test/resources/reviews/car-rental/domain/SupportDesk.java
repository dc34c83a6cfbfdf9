package rental;

import dev.langchain4j.service.AiServices;

/** The agent, which is given its tools by those who build it. */
public final class SupportDesk {
    interface Agent {
        String answer(String message);
    }

    Agent open(BookingTools tools) {
        return AiServices.builder(Agent.class).tools(tools).build();
    }
}
