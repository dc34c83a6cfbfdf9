package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Knows the classes that implement tools without guarding them, and the methods that hand tools to an agent. */
public final class Implementations {
    private static final String MCP = "io.modelcontextprotocol.";
    private static final List<String> PACKAGES =
            List.of("dev.langchain4j.", "org.springframework.ai.", "com.google.adk.", MCP);
    private static final Set<String> HANDED_TO = Set.of(
            "dev.langchain4j.service.AiServices.tools",
            "org.springframework.ai.support.ToolCallbacks.from",
            "org.springframework.ai.tool.method.MethodToolCallbackProvider.Builder.toolObjects",
            "com.google.adk.tools.FunctionTool.create");
    private static final Set<String> HANDING = Set.of("create", "defaultTools", "from", "toolObjects", "tools");
    private static final Set<String> SPRING_NAMES = Set.of("defaultTools", "tools");
    private static final String SPRING_CLIENT = "org.springframework.ai.chat.client.ChatClient";

    private final Vocabulary vocabulary;
    private final Map<TypeElement, String> frameworks = new HashMap<>();

    /** Reads through this. */
    public Implementations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What an agent framework calls the method that takes tools; null if it is none of those. */
    public @Nullable String framework(ExecutableElement method) {
        TypeElement owner = Hierarchy.ownerOf(method);
        String type = frameworks.computeIfAbsent(owner, Implementations::frameworkType);
        if (type.isEmpty()) {
            return null;
        }
        if (type.startsWith(MCP)) {
            return CallGraph.nameOf(method);
        }
        String name = method.getSimpleName().toString();
        if (!HANDING.contains(name)) {
            return null;
        }
        boolean isKnown = (SPRING_NAMES.contains(name) && type.startsWith(SPRING_CLIENT))
                || vocabulary.closure(owner).stream()
                        .anyMatch(each -> HANDED_TO.contains(each.getQualifiedName() + "." + name));
        return isKnown ? CallGraph.nameOf(method) : null;
    }

    /** Whether a type belongs to one of the agent frameworks that tools are handed to. */
    static boolean isOfFramework(TypeElement type) {
        return !frameworkType(type).isEmpty();
    }

    /** The name of a type of an agent framework; empty for any other. */
    private static String frameworkType(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return PACKAGES.stream().anyMatch(name::startsWith) ? name : "";
    }

    /** The class that the type stands for, if it implements tools and is not their guard. */
    public @Nullable TypeElement of(@Nullable TypeMirror type) {
        if (type == null) {
            return null;
        }
        for (TypeElement declared : vocabulary.declared(type)) {
            if (vocabulary.holdsTools(declared)
                    && declared.getKind() != ElementKind.INTERFACE
                    && vocabulary.guardedBy(declared).isEmpty()) {
                return declared;
            }
        }
        return null;
    }

    /** The tool interface that a class implements. */
    private TypeElement toolsOf(TypeElement implementation) {
        return vocabulary.closure(implementation).stream()
                .filter(vocabulary::isToolInterface)
                .findFirst()
                .orElse(implementation);
    }

    /** The cure for an object of the class: its guard. */
    public String guarding(TypeElement implementation, String object) {
        String tools = toolsOf(implementation).getSimpleName().toString();
        return "Guard it first: " + tools + " tools = Afterproof.guard(" + tools + ".class, " + object + ");";
    }

    /** The cure for a method reference to the class, of which there is no object to guard yet. */
    public String referring(TypeElement implementation, ExecutableElement method) {
        String tools = toolsOf(implementation).getSimpleName().toString();
        return "Refer to the method of the interface, " + tools + "::" + method.getSimpleName()
                + ", and hand it the guard: Afterproof.guard(" + tools + ".class, …).";
    }

    /** Whether code belongs to the class or to a subclass of it. */
    public boolean isInside(Element code, TypeElement implementation) {
        for (Element around = code; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type && vocabulary.closure(type).contains(implementation)) {
                return true;
            }
        }
        return false;
    }

    /** The class for people to read. */
    public static String nameOf(TypeElement type) {
        return type.getSimpleName().length() == 0
                ? "anonymous class"
                : type.getSimpleName().toString();
    }
}
