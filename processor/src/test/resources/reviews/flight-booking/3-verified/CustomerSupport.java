package funnair;

import org.springframework.ai.chat.client.ChatClient;

/** The airline's chat. */
public final class CustomerSupport {
    private final ChatClient client;

    public CustomerSupport(ChatClient.Builder builder, StoredBookingTools bookings) {
        client = builder.defaultSystem("You are the support agent of an airline. Before a change, make sure that the"
                        + " terms permit it; if it costs something, ask the customer to consent.")
                .defaultTools(bookings) // ERROR UnguardedTool: The StoredBookingTools itself is handed to
                .build();
    }

    public String chat(String message) {
        return client.ask(message);
    }
}
