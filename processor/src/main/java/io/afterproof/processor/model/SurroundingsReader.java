package io.afterproof.processor.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads what the guard's source has to get along with. */
final class SurroundingsReader {
    /** What a guard uses of {@code java.lang}, or what a tool is likely to. */
    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Deprecated",
            "Double",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Number",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "Short",
            "String",
            "SuppressWarnings",
            "Throwable",
            "Void");

    private final Compilation compilation;
    private final TypeElement tools;
    private final List<Member> members;

    SurroundingsReader(Compilation compilation, TypeElement tools, List<Member> members) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = members;
    }

    Surroundings read() {
        Set<String> masked = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        for (TypeElement type : compilation.vocabulary().closure(tools)) {
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(each -> add(masked, each));
            ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(each -> add(masked, each));
            ElementFilter.methodsIn(type.getEnclosedElements()).forEach(each -> add(methods, each));
        }
        for (Member member : members) {
            for (VariableElement parameter : member.head().getParameters()) {
                add(masked, parameter);
            }
        }
        return new Surroundings(
                masked,
                methods,
                masksJavaLang(),
                new Lint(compilation, tools, members).raised(),
                compilation.elements().getTypeElement("javax.annotation.processing.Generated") != null);
    }

    private boolean masksJavaLang() {
        PackageElement home = compilation.elements().getPackageOf(tools);
        String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
        return JAVA_LANG.stream().anyMatch(name -> compilation.elements().getTypeElement(prefix + name) != null);
    }

    private static void add(Set<String> names, Element element) {
        names.add(element.getSimpleName().toString());
    }
}
