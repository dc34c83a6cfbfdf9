package io.afterproof.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.signature.SignatureWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes local and anonymous classes look like classes of their package. The compiler's symbol table finds no class by
 * name that is declared inside a method; under its binary name it finds this one.
 */
final class PublicView {
    private PublicView() {}

    /** The bytes of a class file, changed if the class is local. */
    static byte[] of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (node.outerClass == null) {
            return bytes;
        }
        node.outerClass = null;
        node.outerMethod = null;
        node.outerMethodDesc = null;
        node.nestHostClass = null;
        node.innerClasses.removeIf(inner -> inner.name.equals(node.name));
        Set<String> declared = new HashSet<>();
        node.signature = known(node.signature, declared);
        for (FieldNode field : node.fields) {
            field.signature = known(field.signature, new HashSet<>(declared));
        }
        for (MethodNode method : node.methods) {
            // that of a constructor leaves out the parameters for what it captures
            method.signature = method.name.equals("<init>") ? null : known(method.signature, new HashSet<>(declared));
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** A signature in which Object stands for the type variables of the code around, which are not known any more. */
    private static @Nullable String known(@Nullable String signature, Set<String> declared) {
        if (signature == null) {
            return null;
        }
        SignatureReader reader = new SignatureReader(signature);
        reader.accept(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public void visitFormalTypeParameter(String name) {
                declared.add(name);
            }
        });
        SignatureWriter writer = new SignatureWriter() {
            @Override
            public void visitTypeVariable(String name) {
                if (declared.contains(name)) {
                    super.visitTypeVariable(name);
                } else {
                    super.visitClassType("java/lang/Object");
                    super.visitEnd();
                }
            }
        };
        reader.accept(writer);
        return writer.toString();
    }

    /** Whether the class file's name may be that of a local class. */
    static boolean isPossible(String binaryName) {
        return List.of(binaryName.split("\\$", -1)).stream()
                .skip(1)
                .anyMatch(part -> !part.isEmpty() && Character.isDigit(part.charAt(0)));
    }
}
