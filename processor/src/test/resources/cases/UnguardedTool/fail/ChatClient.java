package org.springframework.ai.chat.client;

/** As much of the framework as the case needs. */
public interface ChatClient {
    ChatClientRequestSpec prompt();

    interface ChatClientRequestSpec {
        ChatClientRequestSpec tools(Object... objects);
    }
}
