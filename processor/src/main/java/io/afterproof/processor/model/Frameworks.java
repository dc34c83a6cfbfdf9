package io.afterproof.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the agent frameworks say with annotations and types of their own, by qualified name. */
final class Frameworks {
    /** An annotation on a parameter that can name it; {@code method} is the annotation whose methods it belongs to. */
    record ParameterNaming(String annotation, String member, String method) {}

    /** An annotation on a parameter whose member has this value where the model may leave the parameter out. */
    record LeavesOut(String annotation, String member, Object value) {}

    static final List<ParameterNaming> NAMINGS = List.of(
            new ParameterNaming("dev.langchain4j.agent.tool.P", "name", "dev.langchain4j.agent.tool.Tool"),
            new ParameterNaming(
                    "com.google.adk.tools.Annotations.Schema", "name", "com.google.adk.tools.Annotations.Schema"),
            new ParameterNaming("io.quarkiverse.mcp.server.ToolArg", "name", "io.quarkiverse.mcp.server.Tool"));

    static final List<LeavesOut> LEAVE_OUT = List.of(
            new LeavesOut("dev.langchain4j.agent.tool.P", "required", false),
            new LeavesOut("org.springframework.ai.tool.annotation.ToolParam", "required", false),
            new LeavesOut("org.springframework.ai.mcp.annotation.McpToolParam", "required", false),
            new LeavesOut("org.springaicommunity.mcp.annotation.McpToolParam", "required", false),
            new LeavesOut("com.google.adk.tools.Annotations.Schema", "optional", true),
            new LeavesOut("io.quarkiverse.mcp.server.ToolArg", "required", false),
            new LeavesOut("com.embabel.agent.api.annotation.LlmTool.Param", "required", false),
            new LeavesOut(
                    "com.microsoft.semantickernel.semanticfunctions.annotations.KernelFunctionParameter",
                    "required",
                    false));

    /** Annotations that make a parameter optional by giving this member a value that it does not have anyway. */
    static final Map<String, String> DEFAULTS = Map.of(
            "dev.langchain4j.agent.tool.P",
            "defaultValue",
            "io.quarkiverse.mcp.server.ToolArg",
            "defaultValue",
            "com.microsoft.semantickernel.semanticfunctions.annotations.KernelFunctionParameter",
            "defaultValue");

    /** Types of parameters, or supertypes of them, that the framework fills and the model never sees. */
    static final Set<String> INJECTED_TYPES = Set.of(
            "com.embabel.agent.api.tool.ToolCallContext",
            "dev.langchain4j.invocation.InvocationContext",
            "dev.langchain4j.invocation.InvocationParameters",
            "dev.langchain4j.invocation.LangChain4jManaged",
            "io.modelcontextprotocol.common.McpTransportContext",
            "io.modelcontextprotocol.server.McpAsyncServerExchange",
            "io.modelcontextprotocol.server.McpSyncServerExchange",
            "io.quarkiverse.mcp.server.Cancellation",
            "io.quarkiverse.mcp.server.Elicitation",
            "io.quarkiverse.mcp.server.McpConnection",
            "io.quarkiverse.mcp.server.McpLog",
            "io.quarkiverse.mcp.server.Meta",
            "io.quarkiverse.mcp.server.Progress",
            "io.quarkiverse.mcp.server.RawMessage",
            "io.quarkiverse.mcp.server.RequestId",
            "io.quarkiverse.mcp.server.Roots",
            "io.quarkiverse.mcp.server.Sampling",
            "org.springframework.ai.chat.model.ToolContext",
            "org.springframework.ai.mcp.annotation.McpMeta",
            "org.springframework.ai.mcp.annotation.context.McpAsyncRequestContext",
            "org.springframework.ai.mcp.annotation.context.McpSyncRequestContext");

    /** Types that a framework fills only under one name. */
    static final Map<String, String> INJECTED_NAMES = Map.of("com.google.adk.tools.ToolContext", "toolContext");

    /** Annotations on parameters that the framework fills. */
    static final Set<String> INJECTED_ANNOTATIONS =
            Set.of("dev.langchain4j.agent.tool.ToolMemoryId", "org.springframework.ai.mcp.annotation.McpProgressToken");

    /** Annotations that call a method again when it failed. */
    static final Set<String> RETRIES = Set.of(
            "com.jcabi.aspects.RetryOnFailure",
            "io.github.resilience4j.retry.annotation.Retry",
            "io.helidon.faulttolerance.Ft.Retry",
            "io.micronaut.retry.annotation.Retryable",
            "org.eclipse.microprofile.faulttolerance.Retry",
            "org.springframework.resilience.annotation.Retryable",
            "org.springframework.retry.annotation.Retryable");

    /** Results that come later, or piece by piece, and that a guard cannot wait for. */
    static final List<String> ASYNCHRONOUS = List.of(
            "io.reactivex.Completable",
            "io.reactivex.Maybe",
            "io.reactivex.Observable",
            "io.reactivex.Single",
            "io.reactivex.rxjava3.core.Completable",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Observable",
            "io.reactivex.rxjava3.core.Single",
            "io.smallrye.mutiny.Uni",
            "io.vertx.core.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "java.util.concurrent.Future",
            "kotlinx.coroutines.Deferred",
            "org.reactivestreams.Publisher",
            "scala.concurrent.Future");

    private Frameworks() {}
}
