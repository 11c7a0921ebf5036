package org.centerkiosk.hub.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells browsers that nothing here is a page: types are not guessed, nothing runs, nothing is framed. */
final class SecurityHeaders extends Handler.Wrapper {

    private static final List<HttpField> ALWAYS = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"));
    private static final HttpField TLS_ONLY = new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

    SecurityHeaders(Handler wrapped) {
        super(wrapped);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        addTo(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    static void addTo(Request request, HttpFields.Mutable headers) {
        ALWAYS.forEach(headers::put);
        if (request.isSecure()) {
            headers.put(TLS_ONLY);
        }
    }
}
