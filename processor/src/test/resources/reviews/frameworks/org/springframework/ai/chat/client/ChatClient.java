package org.springframework.ai.chat.client;

/** As much of the framework as the reviews need. */
public interface ChatClient {
    String ask(String prompt);

    interface Builder {
        Builder defaultSystem(String text);

        Builder defaultTools(Object... objects);

        ChatClient build();
    }
}
