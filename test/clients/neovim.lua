-- Opens a draft, notes its diagnostics, edits it, notes them again. Writes everything as JSON to NIGAO_RESULT.
-- Neovim 0.7.2: an error in a -S script leaves it running for ever, hence the xpcall and cquit.
local function main()
  local file = os.getenv('NIGAO_FILE')
  vim.o.swapfile = false
  vim.o.shada = ''
  vim.cmd('edit ' .. vim.fn.fnameescape(file))

  local published = -1
  local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
  vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
    publish(err, result, ctx, config)
    published = result.version
  end

  local exited
  local id = vim.lsp.start_client({
    name = 'nigao',
    cmd = { 'node', os.getenv('NIGAO_SERVER'), '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
    init_options = { placeholder = { report = 'onType' } },
    on_exit = function(code) exited = code end,
  })
  vim.lsp.buf_attach_client(0, id)

  local function diagnostics()
    local version = vim.lsp.util.buf_versions[vim.api.nvim_get_current_buf()]
    assert(vim.wait(20000, function() return published == version end, 10), 'no diagnostics for version ' .. tostring(version))
    local list = {}
    for _, d in ipairs(vim.diagnostic.get(0)) do
      table.insert(list, {
        line = d.lnum, col = d.col, endLine = d.end_lnum, endCol = d.end_col,
        severity = d.severity, message = d.message, code = d.user_data.lsp.code,
      })
    end
    return list
  end
  local function state()
    return { lines = vim.api.nvim_buf_get_lines(0, 0, -1, true), diagnostics = diagnostics() }
  end

  assert(vim.wait(20000, function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized and vim.lsp.util.buf_versions[vim.api.nvim_get_current_buf()] ~= nil
  end, 10), 'the server does not answer initialize')
  local before = state()

  -- Characters outside the BMP before everything else, in the middle of a line and on both sides of a slot.
  vim.api.nvim_buf_set_lines(0, 0, 0, true, { '𠮷祥县😀今年完成投资XX亿元。', '' })
  for index, line in ipairs(vim.api.nvim_buf_get_lines(0, 2, -1, true)) do
    local at = line:find('。', 1, true)
    if at then vim.api.nvim_buf_set_text(0, index + 1, at - 1, index + 1, at - 1, { '，其中𠮷😀乡XX户😀' }) end
  end
  vim.api.nvim_buf_set_text(0, 0, 0, 0, #'𠮷', { '吉', '𠀀' })
  local after = state()

  vim.lsp.stop_client(id)
  assert(vim.wait(5000, function() return exited ~= nil end, 10), 'the server does not end')
  local out = assert(io.open(os.getenv('NIGAO_RESULT'), 'w'))
  out:write(vim.json.encode({ before = before, after = after, exit = exited }))
  out:close()
end

local ok, err = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write(err .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
