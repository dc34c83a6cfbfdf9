package io.afterproof.verify;

import java.io.FileNotFoundException;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Reads the summaries on the class path; writes none. */
final class StoredSummaries implements Filer {
    private final JavaFileManager files;

    StoredSummaries(JavaFileManager files) {
        this.files = files;
    }

    @Override
    public FileObject getResource(Location location, CharSequence folder, CharSequence name) throws IOException {
        FileObject found = location == StandardLocation.CLASS_PATH
                ? files.getFileForInput(location, folder.toString(), name.toString())
                : null;
        if (found == null) {
            throw new FileNotFoundException(folder + "/" + name);
        }
        return found;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
        throw new IOException("nothing is written");
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
        throw new IOException("nothing is written");
    }

    @Override
    public FileObject createResource(Location location, CharSequence folder, CharSequence name, Element... elements)
            throws IOException {
        throw new IOException("nothing is written");
    }
}
