package io.afterproof.verify;

import io.afterproof.processor.chain.CompiledType.Home;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/** What stands around what: for a local class, the method that declares it. */
final class Surroundings {
    private final Map<Element, Element> around = new HashMap<>();

    /** Makes known where a class is declared. */
    void learn(ClassNode node, TypeElement type, MethodTable methods) {
        TypeElement outer = node.outerClass == null ? null : methods.type(node.outerClass);
        if (outer != null) {
            Element method =
                    node.outerMethod == null ? null : methods.declared(outer, node.outerMethod, node.outerMethodDesc);
            around.put(type, method == null ? outer : method);
        }
    }

    @Nullable
    Element enclosing(@Nullable Element element) {
        Element known = around.get(element);
        return known != null || element == null ? known : element.getEnclosingElement();
    }

    /** What a class is declared in, at last. */
    Home home(TypeElement type) {
        for (Element each = type; each != null; each = each.getEnclosingElement()) {
            if (around.containsKey(each)) {
                return Home.METHOD;
            }
        }
        return Home.PACKAGE;
    }
}
