package io.afterproof.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Signature;
import java.util.HashSet;
import java.util.Set;

/** The names inside one method of a guard; its parameters keep theirs, all else gives way. */
final class Scope {
    private final ClassName guard;
    private final NameAllocator names = new NameAllocator();
    private final Set<String> taken = new HashSet<>();

    Scope(ClassName guard, Signature method) {
        this.guard = guard;
        for (Parameter parameter : method.parameters()) {
            taken.add(names.newName(parameter.name()));
        }
    }

    /** A local variable or a parameter of a lambda expression. */
    String local(String suggestion) {
        String name = names.newName(suggestion);
        taken.add(name);
        return name;
    }

    /** A field of the guard. */
    String field(String name) {
        return taken.contains(name) ? "this." + name : name;
    }

    /** A constant of the guard. */
    CodeBlock constant(String name) {
        return taken.contains(name) ? CodeBlock.of("$T.$L", guard, name) : CodeBlock.of("$L", name);
    }
}
