package io.afterproof.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Finds the class files in folders and jars, and parses them. */
final class ClassFile {
    private static final String SUFFIX = ".class";
    private static final int MAGIC = 0xCAFEBABE;

    private ClassFile() {}

    /** All classes in a folder or a jar, sorted by name; those for particular versions of Java left out. */
    static List<ClassNode> in(Path folderOrJar) throws Problem {
        if (!Files.exists(folderOrJar)) {
            throw new Problem(folderOrJar + " does not exist.");
        }
        List<ClassNode> found = new ArrayList<>();
        try {
            if (Files.isDirectory(folderOrJar)) {
                try (Stream<Path> files = Files.walk(folderOrJar, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file : files.filter(path ->
                                    isWanted(folderOrJar.relativize(path).toString()))
                            .sorted()
                            .toList()) {
                        found.add(parse(Files.readAllBytes(file), file.toString()));
                    }
                }
            } else {
                readJar(folderOrJar, found);
            }
        } catch (IOException e) {
            throw new Problem(folderOrJar + " cannot be read: " + e.getMessage() + ".");
        }
        return found;
    }

    private static void readJar(Path jar, List<ClassNode> found) throws IOException, Problem {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (isWanted(entry.getName())) {
                    entries.add(entry);
                }
            }
            entries.sort((a, b) -> a.getName().compareTo(b.getName()));
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    found.add(parse(in.readAllBytes(), jar + "!" + entry.getName()));
                }
            }
        }
    }

    private static boolean isWanted(String name) {
        return name.endsWith(SUFFIX)
                && !name.endsWith("module-info.class")
                && !name.replace('\\', '/').startsWith("META-INF/");
    }

    private static ClassNode parse(byte[] bytes, String name) throws Problem {
        if (bytes.length < 8
                || ((bytes[0] << 24) | (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | (bytes[3] & 255)) != MAGIC) {
            throw new Problem(name + " is no class file.");
        }
        int version = (bytes[6] & 255) << 8 | (bytes[7] & 255);
        int newest = Opcodes.V17 - 17 + Runtime.version().feature();
        if (version > newest) {
            throw new Problem(name + " was compiled for Java " + (version - 44) + ", and this is Java "
                    + Runtime.version().feature() + ". Run it on a JDK " + (version - 44) + " or newer.");
        }
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            return node;
        } catch (RuntimeException damaged) {
            throw new Problem(name + " cannot be read as a class file: " + damaged + ".");
        }
    }
}
