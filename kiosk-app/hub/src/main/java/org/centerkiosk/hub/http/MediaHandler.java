package org.centerkiosk.hub.http;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.centerkiosk.hub.store.StoreException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Serves media files by their hash, also in part (RFC 9110, 14), so that a broken download goes on where it stopped. */
final class MediaHandler extends Handler.Abstract {

    static final String PREFIX = "/v1/media/";

    private final Function<String, Optional<ServedFile>> files;
    private final ResourceService service = new ResourceService();

    MediaHandler(Function<String, Optional<ServedFile>> files) {
        this.files = files;
        service.setEtags(true);
        service.setAcceptRanges(true);
        service.setDirAllowed(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        // Other methods are the API's: media are put at the same address.
        boolean isRead = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!path.startsWith(PREFIX) || !isRead) {
            return false;
        }
        try {
            serve(path, request, response, callback);
        } catch (ProblemException e) {
            Problems.write(e.problem(), response, callback);
        } catch (StoreException e) {
            Problems.write(StoreProblems.of(e), response, callback);
        }
        return true;
    }

    private void serve(String path, Request request, Response response, Callback callback) {
        String hash = path.substring(PREFIX.length());
        Optional<ServedFile> file = ServedFile.isHash(hash)
                ? files.apply(hash).filter(found -> Files.isRegularFile(found.path()))
                : Optional.empty();
        if (file.isEmpty()) {
            Problems.write(Problems.notFound(path), response, callback);
            return;
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, PublicDocument.IMMUTABLE);
        service.doGet(request, response, callback, new Content(file.get(), request));
    }

    private static final class Content extends ResourceHttpContent {

        private final HttpField etag;

        Content(ServedFile file, Request request) {
            super(
                    resource(file),
                    file.type(),
                    new ByteBufferPool.Sized(request.getComponents().getByteBufferPool()));
            etag = new HttpField(HttpHeader.ETAG, EntityTag.of(file.sha256(), false));
        }

        private static Resource resource(ServedFile file) {
            return ResourceFactory.root().newResource(file.path());
        }

        @Override
        public HttpField getETag() {
            return etag;
        }
    }
}
