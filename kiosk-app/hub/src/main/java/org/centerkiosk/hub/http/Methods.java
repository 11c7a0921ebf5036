package org.centerkiosk.hub.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What public addresses take. */
final class Methods {

    private Methods() {}

    /** Whether it only reads; else it is answered. */
    static boolean isRead(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
            return true;
        }
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        Problems.write(Problems.methodNotAllowed(method, Request.getPathInContext(request)), response, callback);
        return false;
    }
}
