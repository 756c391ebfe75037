export const vertexShader = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec2 corner;
layout(location = 1) in vec4 place;
layout(location = 2) in vec2 back;
layout(location = 3) in vec4 motion;
layout(location = 4) in vec2 look;
uniform mat4 matrix;
uniform vec2 centreHigh;
uniform vec2 centreLow;
uniform vec2 viewport;
uniform float now;
uniform float ratio;
uniform float size;
uniform int accuracyPass;
out vec2 at;
flat out float heading;
flat out vec3 colour;
flat out float selected;
flat out float pixel;

void main() {
  float rest = motion.y <= 0.0 ? 0.0 : 1.0 - clamp((now - motion.x) / motion.y, 0.0, 1.0);
  vec2 position = (place.xy - centreHigh) + (place.zw - centreLow) + back * rest;
  position.x -= round(position.x);
  vec4 clip = matrix * vec4(position, 0.0, 1.0);
  selected = look.y;
  // Where there are thousands, the way each one looks is only noise.
  heading = size < 0.75 && selected < 0.5 ? -1.0 : motion.z;
  colour = vec3(floor(look.x / 65536.0), mod(floor(look.x / 256.0), 256.0), mod(look.x, 256.0)) / 255.0;
  at = corner;
  if (accuracyPass == 1) {
    vec4 rim = matrix * vec4(position + vec2(motion.w, 0.0), 0.0, 1.0);
    float radius = length((rim.xy / rim.w - clip.xy / clip.w) * viewport) / 2.0;
    // A circle that the dot hides is not drawn.
    if (radius < 9.0 * ratio) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
    pixel = 1.0 / radius;
    gl_Position = clip + vec4(corner * radius * 2.0 / viewport * clip.w, 0.0, 0.0);
    return;
  }
  // Half of its square, in pixels of a marker at full size: the ring, the heading, or the dot alone. What is not drawn costs nothing.
  float reach = selected > 0.5 ? 20.0 : heading >= 0.0 ? 17.0 : 9.0;
  float scale = selected > 0.5 ? 1.0 : size;
  at *= reach;
  pixel = 1.0 / (ratio * scale);
  gl_Position = clip + vec4(corner * reach * scale * ratio * 2.0 / viewport * clip.w, 0.0, 0.0);
}`

export const fragmentShader = `#version 300 es
precision highp float;
precision highp int;
in vec2 at;
flat in float heading;
flat in vec3 colour;
flat in float selected;
flat in float pixel;
uniform int accuracyPass;
uniform vec3 rim;
out vec4 result;

float inside(float distance) { return clamp(0.5 - distance / pixel, 0.0, 1.0); }

void main() {
  if (accuracyPass == 1) {
    float disc = inside(length(at) - 1.0);
    float line = disc - inside(length(at) - 1.0 + 1.5 * pixel);
    float alpha = disc * 0.12 + line * 0.4;
    result = vec4(colour * alpha, alpha);
    return;
  }
  float radius = 6.0 + 1.5 * selected;
  float body = inside(length(at) - radius);
  float edge = inside(length(at) - radius - 2.0);
  float beak = 0.0;
  if (heading >= 0.0) {
    vec2 ahead = vec2(sin(heading), cos(heading));
    vec2 turned = vec2(dot(at, vec2(ahead.y, -ahead.x)), dot(at, ahead));
    float up = turned.y - radius - 1.0;
    beak = inside(max(abs(turned.x) - (9.0 - up) * 0.65, -up));
  }
  float ring = selected * (inside(length(at) - radius - 5.5) - inside(length(at) - radius - 3.5));
  vec4 picture = vec4(colour, 1.0) * max(beak, ring);
  picture = mix(picture, vec4(rim, 1.0), edge);
  picture = mix(picture, vec4(colour, 1.0), body);
  result = picture;
}`
