package shop;

import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.ToolContext;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.invocation.InvocationParameters;
import io.afterproof.Guarded;
import io.quarkiverse.mcp.server.McpLog;
import io.quarkiverse.mcp.server.ToolArg;
import org.springframework.ai.tool.annotation.ToolParam;

@Guarded
public interface Described {
    @Tool(name = "order", value = {"Reads an order,", "by its number"})
    String langchain4j(
            @P("the number") String orderId,
            @P(value = "the region", name = "area") String region,
            @P(required = false) String hint,
            @P(defaultValue = "1") int page,
            String plain,
            @ToolMemoryId Object memory,
            InvocationParameters parameters);

    @Schema(name = "order", description = "Reads an order")
    String adk(@Schema(description = "the number", optional = true) String orderId, String plain, ToolContext toolContext);

    @org.springframework.ai.tool.annotation.Tool(description = "Reads an order")
    String spring(
            @ToolParam(description = "the number") String orderId,
            @ToolParam(required = false) String hint,
            String plain,
            org.springframework.ai.chat.model.ToolContext context);

    @io.quarkiverse.mcp.server.Tool(description = "Reads an order")
    String quarkus(
            @ToolArg(description = "the number") String orderId,
            @ToolArg(name = "area") String region,
            @ToolArg(name = ToolArg.ELEMENT_NAME) String same,
            @ToolArg(required = false) String hint,
            @ToolArg(defaultValue = "1") int page,
            @ToolArg(defaultValue = "") String noDefault,
            String plain,
            McpLog log);

    @Tool("plain code made of tools")
    default String both(String orderId) {
        return spring(orderId, "", "", null) + adk(orderId, "", null);
    }

    default String notLookedFor(String orderId) {
        return orderId;
    }
}
